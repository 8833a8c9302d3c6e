package dev.golink.server.statistics;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.phone.Departure;

/** Statistics as one line of {@code name=value} in a fixed order. New names are added at the end. */
public final class StatisticsLine {
    private static final long MIB = 1024L * 1024L;

    private final StringBuilder line = new StringBuilder("statistics");

    private StatisticsLine() {}

    /**
     * Writes the line.
     *
     * @param heapBytes the used bytes of the heap
     * @param more      counters that the hub does not know, such as the gateway's, by name
     */
    public static String of(Statistics statistics, long heapBytes, SequencedMap<String, Long> more) {
        StatisticsLine line = new StatisticsLine();
        line.addCounts(statistics.counts());
        line.addConnections(statistics);
        line.addRate("hearts_per_s", statistics.hearts(), statistics);
        line.addRate("messages_per_s", statistics.messages(), statistics);
        line.addCommands(statistics.commands());
        line.add("heap_mib", heapBytes / MIB);
        for (Map.Entry<String, Long> counter : more.entrySet()) {
            line.add(counter.getKey(), counter.getValue());
        }
        return line.line.toString();
    }

    private void addCounts(FleetCounts counts) {
        add("online", counts.online());
        add("late", counts.late());
        add("stale", counts.stale());
        add("offline", counts.offline());
        add("known", counts.online() + counts.offline());
        add("sharing", counts.sharing());
        add("operators", counts.operators());
    }

    private void addConnections(Statistics statistics) {
        add("connects", statistics.connects());
        add("disconnects", statistics.disconnects());
        for (Departure.Reason reason : EnumSet.complementOf(EnumSet.of(Departure.Reason.REPLACED))) {
            add(reason.name().toLowerCase(Locale.ROOT), statistics.departures(reason));
        }
        add("replaced", statistics.replaced());
    }

    private void addCommands(Statistics.Commands commands) {
        add("commands", commands.given());
        add("done", commands.done());
        add("sent", commands.sent());
        add("refused", commands.refused());
        add("timed_out", commands.timedOut());
        add("unreachable", commands.unreachable());
    }

    private void addRate(String name, long count, Statistics statistics) {
        double seconds = Math.max(1, statistics.over().toMillis()) / 1_000.0;
        line.append(' ').append(name).append('=').append(String.format(Locale.ROOT, "%.2f", count / seconds));
    }

    private void add(String name, long value) {
        line.append(' ').append(name).append('=').append(value);
    }
}
