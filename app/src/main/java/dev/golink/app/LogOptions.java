package dev.golink.app;

import picocli.CommandLine.Option;

/** What the log is like; a part of a command's options. */
final class LogOptions {
    @Option(names = "--log-level", paramLabel = "LEVEL", defaultValue = "info",
            description = "What is logged: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private Level level = Level.info;

    @Option(names = "--log-format", paramLabel = "FORMAT", defaultValue = "text",
            description = "How: ${COMPLETION-CANDIDATES} (one JSON object a line). Default: ${DEFAULT-VALUE}")
    private Format format = Format.text;

    /** What was asked for. */
    Chosen chosen() {
        return new Chosen(level, format);
    }

    /**
     * What the log is like.
     *
     * @param level  the least important that is logged
     * @param format how it is written
     */
    record Chosen(Level level, Format format) {}

    /** The least important that is logged; named as it is written on the command line. */
    enum Level {
        error, warn, info, debug
    }

    /** How it is written; named as it is written on the command line. */
    enum Format {
        text, json
    }
}
