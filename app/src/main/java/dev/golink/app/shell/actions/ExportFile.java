package dev.golink.app.shell.actions;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Executor;

/** How every export names and writes its file. */
final class ExportFile {
    /** Writes each file on a thread of its own, which does not keep the program running. */
    static final Executor WRITER = task -> Thread.ofPlatform().daemon().name("export").start(task);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private ExportFile() {}

    /** Writes a moment for the name of a file, such as {@code 20261129-105602}; it is the same in every language. */
    static String moment(LocalDateTime moment) {
        return MOMENT.format(moment);
    }
}
