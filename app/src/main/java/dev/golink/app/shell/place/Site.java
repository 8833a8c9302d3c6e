package dev.golink.app.shell.place;

import dev.golink.app.preferences.PreferencesModel;
import dev.golink.ui.feed.Crossing;
import dev.golink.ui.settings.Settings;
import dev.golink.ui.time.ConsoleClock;

/**
 * The surroundings of a console. For the JavaFX thread only.
 *
 * @param place        the server, and the operator who works there
 * @param surroundings the services of this computer
 * @param preferences  the operator's preferences
 */
public record Site(Place place, Surroundings surroundings, PreferencesModel preferences) {
    /** The clock for times, in its own zone, and for measuring. */
    public ConsoleClock clock() {
        return surroundings.clock();
    }

    /** Hands work over to the JavaFX thread. */
    public Crossing crossing() {
        return surroundings.crossing();
    }

    /** The console's settings. */
    public Settings settings() {
        return surroundings.settings();
    }
}
