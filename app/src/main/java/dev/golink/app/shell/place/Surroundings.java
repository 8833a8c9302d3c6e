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
 * The services that a window needs and that tests replace.
 *
 * @param clock    the clock for times, in its own zone, and for measuring
 * @param crossing hands work over to the JavaFX thread
 * @param desktop  whether the desktop is light or dark, and whether it allows animation
 * @param settings the console's settings
 * @param outside  the programs and folders of the computer that help uses
 */
public record Surroundings(ConsoleClock clock, Crossing crossing, Desktop desktop, Settings settings,
        Outside outside) {
    /**
     * The services of this computer; to be called on the JavaFX thread.
     *
     * @param data the console's folder
     */
    public static Surroundings ofThisComputer(Settings settings, Path data) {
        return new Surroundings(ConsoleClock.ofThisComputer(), new FxCrossing(), Desktop.ofThisComputer(),
                settings, new Outside(new DesktopOpener(System.getProperty("os.name", "")), data));
    }
}
