package dev.golink.app.command.options;

import java.nio.file.Path;

/**
 * Decides where the log goes: to standard error without a window, to a file in the data folder with one. {@code
 * logback-headless.xml} and {@code logback-window.xml} describe the two logs. Call one of the methods before the first
 * logger is created, because the description is read then.
 */
public final class Logging {
    private static final String TERMINAL = "logback-headless.xml";
    private static final String FILE = "logback-window.xml";

    private Logging() {}

    /** Logs to standard error. */
    public static void startOnTerminal(LogOptions.Chosen log) {
        start(TERMINAL, log);
    }

    /**
     * Logs to a file that no other process writes to.
     *
     * @param folder the folder of this file and of those of earlier days
     * @param number the number of this window among those with the same data folder: golink.log, golink-2.log and so on
     */
    public static void startInFile(Path folder, int number, LogOptions.Chosen log) {
        System.setProperty("golink.logs", folder.toString());
        System.setProperty("golink.log.name", number == 1 ? "golink" : "golink-" + number);
        start(FILE, log);
    }

    /** Logs for a command whose output is its report: only this program's errors, to standard error. */
    public static void startForTool() {
        start(TERMINAL, new LogOptions.Chosen(LogOptions.Level.error, LogOptions.Format.text));
    }

    private static void start(String description, LogOptions.Chosen log) {
        System.setProperty("golink.log.level", log.level().name());
        System.setProperty("golink.log.format", log.format().name());
        System.setProperty("logback.configurationFile", description);
    }
}
