package dev.golink.app.shell.context;

import java.nio.file.Path;

import dev.golink.app.adb.AdbComputer;
import dev.golink.app.help.DesktopOpener;
import dev.golink.app.help.HelpServices;
import dev.golink.ui.feed.Desktop;
import dev.golink.ui.feed.FxExecutor;
import dev.golink.ui.feed.ToolkitExecutor;
import dev.golink.ui.settings.Settings;
import dev.golink.ui.time.ConsoleClock;

/**
 * The services that a window needs and that tests replace.
 *
 * @param clock    the clock for times, in its own zone, and for measuring
 * @param fx       hands work over to the JavaFX thread
 * @param desktop  whether the desktop is light or dark, and whether it allows animation
 * @param settings the console's settings
 * @param help     the programs and folders of the computer that help uses
 * @param adb      what the page of adb says about this computer
 */
public record ConsoleServices(ConsoleClock clock, FxExecutor fx, Desktop desktop, Settings settings,
        HelpServices help, AdbComputer adb) {
    /**
     * The services of this computer; to be called on the JavaFX thread.
     *
     * @param data the console's folder
     * @param adb  what the page of adb says about this computer
     */
    public static ConsoleServices ofThisComputer(Settings settings, Path data, AdbComputer adb) {
        return new ConsoleServices(ConsoleClock.ofThisComputer(), new ToolkitExecutor(), Desktop.ofThisComputer(),
                settings, new HelpServices(new DesktopOpener(System.getProperty("os.name", "")), data), adb);
    }
}
