package dev.golink.server.hub;

import java.time.Duration;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.statistics.Statistics;
import dev.golink.server.statistics.Tally;
import dev.golink.server.time.Time;

/** Reports the statistics once per period, if a reader was given. */
final class Reports {
    private final Time time;
    private final Tally tally;
    private @Nullable Order order;
    private long since;

    Reports(Time time, Tally tally) {
        this.time = time;
        this.tally = tally;
        this.since = time.nanos();
    }

    /** Reports to the reader once per period from now on. Everything counted before is discarded. */
    void begin(Duration every, Consumer<Statistics> reader) {
        order = new Order(every.toNanos(), reader);
        tally.take(FleetCounts.NONE, Duration.ZERO);
        since = time.nanos();
    }

    /** Reports if the period is over. To be called at every tick. */
    void tick(FleetCounts counts) {
        Order due = order;
        long now = time.nanos();
        if (due != null && now - since >= due.every) {
            Statistics statistics = tally.take(counts, Duration.ofNanos(now - since));
            since = now;
            due.reader.accept(statistics);
        }
    }

    private record Order(long every, Consumer<Statistics> reader) {}
}
