package dev.golink.server.protocol.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A parameter in the query of an address.
 *
 * @param name  its name
 * @param words what it is, as text for people
 * @param kind  what it may be
 */
public record ApiParameter(String name, String words, Kind kind) {
    /** What a parameter may be. */
    public sealed interface Kind {}

    /** Any text that is not empty. */
    public record Text() implements Kind {}

    /**
     * Some words with commas between them.
     *
     * @param all the words that are known
     */
    public record Words(List<String> all) implements Kind {
        /** Copies the list. */
        public Words {
            all = List.copyOf(all);
        }
    }

    /**
     * A whole number.
     *
     * @param least the least
     * @param most  the greatest
     */
    public record Whole(long least, long most) implements Kind {}

    /** A time: milliseconds since 1970, or a text such as {@code 2026-11-30T08:00:00Z}. */
    public record Time() implements Kind {
        private static final Pattern MILLIS = Pattern.compile("[0-9]{1,18}");
        private static final Instant EARLIEST = Instant.ofEpochMilli(Long.MIN_VALUE);
        private static final Instant LATEST = Instant.ofEpochMilli(Long.MAX_VALUE);

        /** Reads a time, in whole milliseconds; empty if it is none, or if milliseconds since 1970 do not reach it. */
        public static Optional<Instant> of(String text) {
            try {
                Instant at = MILLIS.matcher(text).matches() ? Instant.ofEpochMilli(Long.parseLong(text))
                        : Instant.parse(text);
                return at.isBefore(EARLIEST) || at.isAfter(LATEST) ? Optional.empty()
                        : Optional.of(at.truncatedTo(ChronoUnit.MILLIS));
            } catch (DateTimeException _) {
                return Optional.empty();
            }
        }
    }

    static ApiParameter text(String name, String words) {
        return new ApiParameter(name, words, new Text());
    }

    static ApiParameter whole(String name, String words, long least, long most) {
        return new ApiParameter(name, words, new Whole(least, most));
    }

    static ApiParameter time(String name, String words) {
        return new ApiParameter(name, words + " Milliseconds since 1970, or a time such as 2026-11-30T08:00:00Z.",
                new Time());
    }
}
