package dev.golink.app.history.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import dev.golink.ui.time.ServerTimes;

/**
 * A phone's day.
 *
 * @param date     the day
 * @param begin    its begin in the console's time zone
 * @param end      its end; a day in which the clocks are changed has 23 or 25 hours
 * @param segments what is known of it, in the order of time; they end with the present time if the day is not over
 */
public record PhoneDay(LocalDate date, Instant begin, Instant end, List<DaySegment> segments) {
    /** Copies the list. */
    public PhoneDay {
        segments = List.copyOf(segments);
    }

    /**
     * The days of a time, the newest first.
     *
     * @param segments the parts of all these days, in the order of time
     */
    static List<PhoneDay> of(List<DaySegment> segments, LocalDate first, LocalDate last, ZoneId zone) {
        List<PhoneDay> days = new ArrayList<>();
        for (LocalDate date = last; !date.isBefore(first); date = date.minusDays(1)) {
            Instant begin = date.atStartOfDay(zone).toInstant();
            Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
            days.add(new PhoneDay(date, begin, end, clipped(segments, begin, end)));
        }
        return List.copyOf(days);
    }

    private static List<DaySegment> clipped(List<DaySegment> segments, Instant begin, Instant end) {
        return segments.stream()
                .map(part -> new DaySegment(ServerTimes.later(part.from(), begin),
                        ServerTimes.earlier(part.until(), end), part.presence(), part.sharing()))
                .filter(part -> ServerTimes.isBefore(part.from(), part.until())).toList();
    }

    /** How long the phone had a presence. */
    public Duration of(DayPresence presence) {
        return length(segment -> segment.presence() == presence);
    }

    /** How long the phone shared its screen. */
    public Duration shared() {
        return length(segment -> segment.sharing() == DaySharing.LIVE);
    }

    private Duration length(Predicate<DaySegment> which) {
        return segments.stream().filter(which).map(DaySegment::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** How often the phone connected. */
    public int connects() {
        int count = 0;
        for (int i = 1; i < segments.size(); i++) {
            boolean came = segments.get(i).presence().isConnected()
                    && !segments.get(i - 1).presence().isConnected();
            count += came ? 1 : 0;
        }
        return count;
    }

    /** Where a time lies in the day: 0 at its begin, 1 at its end. */
    public double share(Instant at) {
        return ServerTimes.share(begin, end, at);
    }

    /** The part at a share of the day; empty if that is in the future. */
    public Optional<DaySegment> at(double share) {
        return segments.stream().filter(part -> share(part.from()) <= share && share < share(part.until()))
                .findFirst();
    }
}
