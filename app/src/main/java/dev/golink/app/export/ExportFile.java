package dev.golink.app.export;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Executor;

/** What all exports share: the time in file names, and the executor. */
public final class ExportFile {
    /** Writes each file on its own daemon thread, which does not keep the program running. */
    public static final Executor WRITER = task -> Thread.ofPlatform().daemon().name("export").start(task);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private ExportFile() {}

    /** A time for a file's name, such as {@code 20261129-105602}; it is the same in every language. */
    public static String moment(LocalDateTime moment) {
        return MOMENT.format(moment);
    }
}
