package dev.golink.app.command.options;

import java.nio.file.Path;

/**
 * Where the log goes: of a headless server to standard error, of a window to a file in the data folder. The two are
 * described in {@code logback-headless.xml} and {@code logback-window.xml}. One of the methods is to be called before the
 * first logger is asked for: that is when the description is read.
 */
public final class Logging {
    private static final String TERMINAL = "logback-headless.xml";
    private static final String FILE = "logback-window.xml";

    private Logging() {}

    /** To standard error. */
    public static void startOnTerminal(LogOptions.Chosen log) {
        start(TERMINAL, log);
    }

    /**
     * To a file, which other processes do not write to.
     *
     * @param folder of the file, and of those of days before
     * @param number of this window among those of the same data folder: golink.log, golink-2.log and so on
     */
    public static void startInFile(Path folder, int number, LogOptions.Chosen log) {
        System.setProperty("golink.logs", folder.toString());
        System.setProperty("golink.log.name", number == 1 ? "golink" : "golink-" + number);
        start(FILE, log);
    }

    /** The log of a command whose output is what it tells: errors of this program alone, to standard error. */
    public static void startForTool() {
        start(TERMINAL, new LogOptions.Chosen(LogOptions.Level.error, LogOptions.Format.text));
    }

    private static void start(String description, LogOptions.Chosen log) {
        System.setProperty("golink.log.level", log.level().name());
        System.setProperty("golink.log.format", log.format().name());
        System.setProperty("logback.configurationFile", description);
    }
}
