package dev.golink.app.shell;

import java.time.Clock;
import java.time.ZoneId;

import dev.golink.app.feed.Crossing;
import dev.golink.app.feed.Desktop;
import dev.golink.app.feed.FxCrossing;
import dev.golink.app.settings.Settings;

/**
 * What a window stands on, and what tests replace.
 *
 * @param clock    tells ages and wall-clock times, in its own zone
 * @param crossing the way onto the window's thread
 * @param desktop  light or dark, and whether things may move
 * @param settings what the console remembers
 */
public record Surroundings(Clock clock, Crossing crossing, Desktop desktop, Settings settings) {
    /** Those of this computer; on the window's thread. */
    public static Surroundings ofThisComputer(Settings settings) {
        return new Surroundings(Clock.system(ZoneId.systemDefault()), new FxCrossing(), Desktop.ofThisComputer(),
                settings);
    }
}
