package dev.golink.app.shell.place;

import java.nio.file.Path;

import dev.golink.app.help.DesktopOpener;
import dev.golink.app.help.Outside;
import dev.golink.ui.feed.Crossing;
import dev.golink.ui.feed.Desktop;
import dev.golink.ui.feed.FxCrossing;
import dev.golink.ui.settings.Settings;
import dev.golink.ui.time.ConsoleClock;

/**
 * What a window stands on, and what tests replace.
 *
 * @param clock    tells moments by the wall clock, in its own zone, and measures
 * @param crossing the way onto the window's thread
 * @param desktop  light or dark, and whether things may move
 * @param settings what the console remembers
 * @param outside  what of the computer help reaches for
 */
public record Surroundings(ConsoleClock clock, Crossing crossing, Desktop desktop, Settings settings,
        Outside outside) {
    /**
     * Those of this computer; on the window's thread.
     *
     * @param data the console's folder
     */
    public static Surroundings ofThisComputer(Settings settings, Path data) {
        return new Surroundings(ConsoleClock.ofThisComputer(), new FxCrossing(), Desktop.ofThisComputer(),
                settings, new Outside(new DesktopOpener(System.getProperty("os.name", "")), data));
    }
}
