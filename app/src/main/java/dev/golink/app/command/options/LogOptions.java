package dev.golink.app.command.options;

import picocli.CommandLine.Option;

/** What the log is like; a part of a command's options. */
public final class LogOptions {
    @Option(names = "--log-level", paramLabel = "LEVEL", defaultValue = "info",
            description = "What is logged: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private Level level = Level.info;

    @Option(names = "--log-format", paramLabel = "FORMAT", defaultValue = "text",
            description = "How: ${COMPLETION-CANDIDATES} (one JSON object a line). Default: ${DEFAULT-VALUE}")
    private Format format = Format.text;

    /** What was asked for. */
    public Chosen chosen() {
        return new Chosen(level, format);
    }

    /**
     * What the log is like.
     *
     * @param level  the least important that is logged
     * @param format how it is written
     */
    public record Chosen(Level level, Format format) {}

    /** The least important that is logged; named as it is written on the command line. */
    public enum Level {
        /** What went wrong. */
        error,
        /** What may go wrong. */
        warn,
        /** What happened. */
        info,
        /** How it happened. */
        debug
    }

    /** How it is written; named as it is written on the command line. */
    public enum Format {
        /** For people. */
        text,
        /** One JSON object a line, for programs. */
        json
    }
}
