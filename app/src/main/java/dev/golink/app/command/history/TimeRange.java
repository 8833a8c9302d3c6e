package dev.golink.app.command.history;

import java.time.Instant;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options that limit the time. */
@Command
final class TimeRange {
    @Option(names = "--from", paramLabel = "TIME",
            description = "Only at this time or later: " + TimeText.FORMS + ".")
    private @Nullable String from;

    @Option(names = "--until", paramLabel = "TIME", description = "Only before this time.")
    private @Nullable String until;

    /**
     * The begin; null if there is none.
     *
     * @throws IllegalArgumentException if it is no time
     */
    @Nullable
    Instant from() {
        return time(from);
    }

    /**
     * The end; null if there is none.
     *
     * @throws IllegalArgumentException if it is no time
     */
    @Nullable
    Instant until() {
        return time(until);
    }

    private static @Nullable Instant time(@Nullable String text) {
        return text == null ? null : TimeText.parse(text, Instant.now(), ZoneId.systemDefault());
    }
}
