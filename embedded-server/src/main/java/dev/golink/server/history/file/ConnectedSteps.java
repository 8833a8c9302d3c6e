package dev.golink.server.history.file;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.golink.server.fleet.history.CountsAnswer;
import dev.golink.server.fleet.history.CountsQuery;

/** Gathers the numbers of connected phones of single minutes into longer steps. For one thread only. */
public final class ConnectedSteps {
    private static final long MINUTE = 60_000;

    private final long from;
    private final long step;
    private final SortedMap<Long, ConnectedMinute> steps = new TreeMap<>();

    /** Begins without a number. */
    public ConnectedSteps(CountsQuery query) {
        this.from = query.from().toEpochMilli();
        this.step = query.step().toMillis();
    }

    /** The minute of a time, since 1970. */
    public static long minute(Instant time) {
        return Math.floorDiv(time.toEpochMilli(), MINUTE);
    }

    /** The time until the next minute begins. */
    public static Duration untilNext(Instant time) {
        return Duration.ofMillis(MINUTE - Math.floorMod(time.toEpochMilli(), MINUTE));
    }

    /** Adds a minute. The first one may have begun a little before the first step. */
    public void add(ConnectedMinute minute) {
        long place = Math.max(0, Math.floorDiv(minute.minute() * MINUTE - from, step));
        ConnectedMinute before = steps.get(place);
        steps.put(place, before == null ? minute : before.with(minute.least()).with(minute.most()));
    }

    /** The steps with a number, in the order of time. */
    public List<CountsAnswer.Point> points() {
        List<CountsAnswer.Point> points = new ArrayList<>();
        steps.forEach((place, numbers) -> points.add(
                new CountsAnswer.Point(Instant.ofEpochMilli(from + place * step), numbers.least(), numbers.most())));
        return points;
    }
}
