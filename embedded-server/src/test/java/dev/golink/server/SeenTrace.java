package dev.golink.server;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import org.awaitility.Awaitility;

import dev.golink.server.fleet.trace.TraceEnd;
import dev.golink.server.fleet.trace.TraceLine;
import dev.golink.server.fleet.trace.TraceLine.Kind;
import dev.golink.server.fleet.trace.TraceListener;

/** What an operator sees of a trace. */
public final class SeenTrace implements TraceListener {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<TraceLine> lines = new CopyOnWriteArrayList<>();
    private final List<TraceEnd> ends = new CopyOnWriteArrayList<>();

    @Override
    public void lines(List<TraceLine> next) {
        lines.addAll(next);
    }

    @Override
    public void ended(TraceEnd end) {
        ends.add(end);
    }

    public List<TraceLine> lines() {
        return List.copyOf(lines);
    }

    public List<String> texts(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).map(TraceLine::text).toList();
    }

    public List<TraceEnd> ends() {
        return List.copyOf(ends);
    }

    public TraceLine await(Predicate<TraceLine> wanted) {
        awaitThat(() -> lines.stream().anyMatch(wanted));
        return lines.stream().filter(wanted).findFirst().orElseThrow();
    }

    public TraceEnd awaitEnd() {
        awaitThat(() -> !ends.isEmpty());
        return ends.getFirst();
    }

    private static void awaitThat(Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).until(condition);
    }
}
