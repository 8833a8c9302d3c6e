package dev.golink.app.shell.place;

import dev.golink.app.preferences.PreferencesModel;
import dev.golink.ui.feed.Crossing;
import dev.golink.ui.settings.Settings;
import dev.golink.ui.time.ConsoleClock;

/**
 * Where a console stands. For the window's thread only.
 *
 * @param place        which server it shows, and who works there
 * @param surroundings the computer around it
 * @param preferences  what its operator chose
 */
public record Site(Place place, Surroundings surroundings, PreferencesModel preferences) {
    /** Tells moments by the wall clock, in its own zone, and measures. */
    public ConsoleClock clock() {
        return surroundings.clock();
    }

    /** The way onto the window's thread. */
    public Crossing crossing() {
        return surroundings.crossing();
    }

    /** What the console remembers. */
    public Settings settings() {
        return surroundings.settings();
    }
}
