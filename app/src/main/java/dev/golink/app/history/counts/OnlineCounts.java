package dev.golink.app.history.counts;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.golink.app.history.entries.Finding;
import dev.golink.server.fleet.history.CountsAnswer.Point;
import dev.golink.ui.time.ServerTimes;

/**
 * The numbers of online phones in a time.
 *
 * @param state  whether the server has answered
 * @param span   the time
 * @param from   its begin
 * @param until  its end
 * @param points the points, in the order of time; there is none where the server did not run
 */
public record OnlineCounts(Finding state, CountsSpan span, Instant from, Instant until, List<Point> points) {
    /** Copies the list. */
    public OnlineCounts {
        points = List.copyOf(points);
    }

    /** The point with the lowest number, the newest of several. */
    public Optional<Point> lowest() {
        return points.reversed().stream().min(Comparator.comparingInt(Point::least));
    }

    /** The point with the highest number, the newest of several. */
    public Optional<Point> highest() {
        return points.reversed().stream().max(Comparator.comparingInt(Point::most));
    }

    /** For how long there are no numbers. */
    public Duration unknown() {
        long steps = span.length().dividedBy(span.step());
        return span.step().multipliedBy(Math.max(0, steps - points.size()));
    }

    /** Whether a point follows the one before it without a gap. */
    boolean isJoined(int index) {
        return index > 0 && ServerTimes.between(points.get(index - 1).at(), points.get(index).at())
                .compareTo(span.step().plus(span.step().dividedBy(2))) < 0;
    }

    /** Where a time lies: 0 at the begin, 1 at the end. */
    double share(Instant at) {
        return ServerTimes.share(from, until, at);
    }
}
