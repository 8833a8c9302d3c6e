package dev.golink.app.command.options;

import picocli.CommandLine.Option;

/** The options for the log; a part of a command's options. */
public final class LogOptions {
    @Option(names = "--log-level", paramLabel = "LEVEL", defaultValue = "info",
            description = "Log level: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private Level level = Level.info;

    @Option(names = "--log-format", paramLabel = "FORMAT", defaultValue = "text",
            description = "Log format: ${COMPLETION-CANDIDATES} (one JSON object per line). Default: ${DEFAULT-VALUE}")
    private Format format = Format.text;

    /** The level and format that the options ask for. */
    public Chosen chosen() {
        return new Chosen(level, format);
    }

    /**
     * The level and format of the log.
     *
     * @param level  the least important level that is logged
     * @param format how the log is written
     */
    public record Chosen(Level level, Format format) {}

    /** The least important level that is logged; the constants are named as on the command line. */
    public enum Level {
        /** Things that went wrong. */
        error,
        /** Things that may go wrong. */
        warn,
        /** Events. */
        info,
        /** Details of events. */
        debug
    }

    /** How the log is written; the constants are named as on the command line. */
    public enum Format {
        /** Plain text, for people. */
        text,
        /** One JSON object a line, for programs. */
        json
    }
}
