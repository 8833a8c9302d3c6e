package dev.golink.server.hub;

import java.time.Duration;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.statistics.Statistics;
import dev.golink.server.statistics.StatisticsCounters;
import dev.golink.server.time.Clocks;

/** Reports the statistics once per period, if a reader was given. */
final class StatisticsReports {
    private final Clocks clocks;
    private final StatisticsCounters counters;
    private @Nullable Order order;
    private long since;

    StatisticsReports(Clocks clocks, StatisticsCounters counters) {
        this.clocks = clocks;
        this.counters = counters;
        this.since = clocks.nanos();
    }

    /** Reports to the reader once per period from now on. Everything counted before is discarded. */
    void begin(Duration every, Consumer<Statistics> reader) {
        order = new Order(every.toNanos(), reader);
        counters.take(FleetCounts.NONE, Duration.ZERO);
        since = clocks.nanos();
    }

    /** Reports if the period is over. To be called at every tick. */
    void tick(FleetCounts counts) {
        Order due = order;
        long now = clocks.nanos();
        if (due != null && now - since >= due.every) {
            Statistics statistics = counters.take(counts, Duration.ofNanos(now - since));
            since = now;
            due.reader.accept(statistics);
        }
    }

    private record Order(long every, Consumer<Statistics> reader) {}
}
