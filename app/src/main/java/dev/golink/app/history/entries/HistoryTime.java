package dev.golink.app.history.entries;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/** Of which time entries are shown. Days begin and end by the console's time zone. */
public sealed interface HistoryTime {
    /** The time from its begin on, until before its end. */
    Range on(LocalDate today, ZoneId zone);

    /** All times. */
    record Any() implements HistoryTime {
        @Override
        public Range on(LocalDate today, ZoneId zone) {
            return new Range(null, null);
        }
    }

    /**
     * The last days, today included.
     *
     * @param days how many, at least 1
     */
    record LastDays(int days) implements HistoryTime {
        @Override
        public Range on(LocalDate today, ZoneId zone) {
            return range(today.minusDays(days - 1L), today, zone);
        }
    }

    /** The day before today. */
    record Yesterday() implements HistoryTime {
        @Override
        public Range on(LocalDate today, ZoneId zone) {
            return range(today.minusDays(1), today.minusDays(1), zone);
        }
    }

    /**
     * Days that the operator chose.
     *
     * @param first the first day; null for no begin
     * @param last  the last day, which is included; null for no end
     */
    record Days(@Nullable LocalDate first, @Nullable LocalDate last) implements HistoryTime {
        @Override
        public Range on(LocalDate today, ZoneId zone) {
            return range(first, last, zone);
        }
    }

    private static Range range(@Nullable LocalDate first, @Nullable LocalDate last, ZoneId zone) {
        return new Range(first == null ? null : first.atStartOfDay(zone).toInstant(),
                last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /**
     * A time.
     *
     * @param from  its begin; null for no begin
     * @param until its end, which is not included; null for no end
     */
    record Range(@Nullable Instant from, @Nullable Instant until) {}
}
