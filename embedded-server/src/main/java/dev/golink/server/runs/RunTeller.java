package dev.golink.server.runs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunParts;
import dev.golink.server.fleet.runs.RunPartsListener;
import dev.golink.server.fleet.runs.RunsChange;
import dev.golink.server.fleet.runs.RunsListener;
import dev.golink.server.time.Time;

/**
 * Those who want to know of runs. What happens is merged and told at most 20 times a second, however many answers come. A
 * listener that throws costs itself that change, and nobody else anything. On the hub's thread.
 */
final class RunTeller {
    private static final Logger LOG = LoggerFactory.getLogger(RunTeller.class);
    private static final long APART = Duration.ofMillis(50).toNanos();

    private final Time time;
    private final List<RunsListener> listeners = new ArrayList<>();
    private final Map<RunId, List<RunPartsListener>> watchers = new HashMap<>();
    private final Set<RunRecord> changed = new LinkedHashSet<>();
    private final Map<RunRecord, Set<Integer>> places = new LinkedHashMap<>();
    private long notBefore;

    RunTeller(Time time) {
        this.time = time;
        this.notBefore = time.nanos();
    }

    void add(RunsListener listener, RunsChange whole) {
        listeners.add(listener);
        tell(() -> listener.changed(whole));
    }

    void remove(RunsListener listener) {
        listeners.remove(listener);
    }

    void add(RunRecord run, RunPartsListener listener) {
        watchers.computeIfAbsent(run.id(), _ -> new ArrayList<>()).add(listener);
        tell(() -> listener.changed(run.whole(time.nanos())));
    }

    void remove(RunId run, RunPartsListener listener) {
        watchers.computeIfPresent(run, (_, all) -> {
            all.remove(listener);
            return all.isEmpty() ? null : all;
        });
    }

    /** A run is new. */
    void isNew(RunRecord run) {
        changed.add(run);
    }

    /** A run came further with a phone. */
    void changed(RunRecord run, int place) {
        changed.add(run);
        if (watchers.containsKey(run.id())) {
            places.computeIfAbsent(run, _ -> new LinkedHashSet<>()).add(place);
        }
    }

    /** A run is not kept any longer. */
    void forgotten(RunRecord run) {
        changed.remove(run);
        places.remove(run);
        watchers.remove(run.id());
        tellAll(new RunsChange.RunForgotten(run.id()));
    }

    /** How long until there is something to tell, in nanoseconds. */
    long untilDue() {
        return changed.isEmpty() ? Long.MAX_VALUE : notBefore - time.nanos();
    }

    void tellIfDue() {
        if (untilDue() <= 0) {
            notBefore = time.nanos() + APART;
            tellNow();
        }
    }

    /** Tells whatever there is. The counts go first, so that nobody sees a phone further than its run. */
    void tellNow() {
        List<RunRecord> runs = List.copyOf(changed);
        changed.clear();
        runs.forEach(run -> tellAll(new RunsChange.RunChanged(run.info())));
        Map<RunRecord, Set<Integer>> parts = new LinkedHashMap<>(places);
        places.clear();
        parts.forEach((run, which) -> {
            long now = time.nanos();
            RunParts news = new RunParts(run.id(), false, which.stream().map(place -> run.part(place, now)).toList());
            each(watchers.getOrDefault(run.id(), List.of()), watcher -> watcher.changed(news));
        });
    }

    private void tellAll(RunsChange change) {
        each(listeners, listener -> listener.changed(change));
    }

    /** A copy, for who is told may end its watch. */
    private static <L> void each(List<L> all, Consumer<L> call) {
        List.copyOf(all).forEach(one -> tell(() -> call.accept(one)));
    }

    private static void tell(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            LOG.error("A listener of runs failed; it goes on with the next change.", e);
        }
    }
}
