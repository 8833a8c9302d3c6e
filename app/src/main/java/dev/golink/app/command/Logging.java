package dev.golink.app.command;

import java.nio.file.Path;

/**
 * Where the log goes: of a headless server to standard error, of a window to a file in the data folder. The two are
 * described in {@code logback-headless.xml} and {@code logback-window.xml}.
 */
public final class Logging {
    private Logging() {}

    /** To be called before the first logger is asked for: that is when the description is read. */
    public static void start(boolean window, Path folder, LogOptions.Chosen log) {
        System.setProperty("golink.logs", folder.toString());
        System.setProperty("golink.log.level", log.level().name());
        System.setProperty("golink.log.format", log.format().name());
        System.setProperty("logback.configurationFile", window ? "logback-window.xml" : "logback-headless.xml");
    }

    /** The log of a command whose output is what it tells: errors of this program alone, to standard error. */
    static void startForTool() {
        System.setProperty("golink.log.level", LogOptions.Level.error.name());
        System.setProperty("golink.log.format", LogOptions.Format.text.name());
        System.setProperty("logback.configurationFile", "logback-headless.xml");
    }
}
