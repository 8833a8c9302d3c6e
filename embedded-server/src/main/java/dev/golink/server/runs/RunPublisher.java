package dev.golink.server.runs;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunParts;
import dev.golink.server.fleet.runs.RunPartsListener;
import dev.golink.server.fleet.runs.RunsChange;
import dev.golink.server.fleet.runs.RunsListener;
import dev.golink.server.listeners.Listeners;
import dev.golink.server.time.Clocks;

/**
 * Reports changes of runs to listeners. Changes are merged and reported at most 20 times a second, however many answers
 * arrive. For the hub thread only.
 */
final class RunPublisher {
    private static final long APART = Duration.ofMillis(50).toNanos();

    private final Clocks clocks;
    private final Listeners<RunsListener> listeners = new Listeners<>();
    private final Map<RunId, Listeners<RunPartsListener>> watchers = new HashMap<>();
    private final Set<RunRecord> changed = new LinkedHashSet<>();
    private final Map<RunRecord, Set<Integer>> places = new LinkedHashMap<>();
    private long notBefore;

    RunPublisher(Clocks clocks) {
        this.clocks = clocks;
        this.notBefore = clocks.nanos();
    }

    void add(RunsListener listener, RunsChange whole) {
        listeners.add(listener);
        listeners.notifyEach(listener, added -> added.changed(whole));
    }

    void remove(RunsListener listener) {
        listeners.remove(listener);
    }

    void add(RunRecord run, RunPartsListener listener) {
        Listeners<RunPartsListener> all = watchers.computeIfAbsent(run.id(), _ -> new Listeners<>());
        RunParts whole = run.whole(clocks.nanos());
        all.add(listener);
        all.notifyEach(listener, added -> added.changed(whole));
    }

    void remove(RunId run, RunPartsListener listener) {
        watchers.computeIfPresent(run, (_, all) -> {
            all.remove(listener);
            return all.isEmpty() ? null : all;
        });
    }

    /** Records a new run. */
    void isNew(RunRecord run) {
        changed.add(run);
    }

    /** Records a change of a run's phone. */
    void changed(RunRecord run, int place) {
        changed.add(run);
        if (watchers.containsKey(run.id())) {
            places.computeIfAbsent(run, _ -> new LinkedHashSet<>()).add(place);
        }
    }

    /** Reports that a run was removed. */
    void forgotten(RunRecord run) {
        changed.remove(run);
        places.remove(run);
        watchers.remove(run.id());
        publishToAll(new RunsChange.RunForgotten(run.id()));
    }

    /** The time until there is something to report, in nanoseconds. */
    long untilDue() {
        return changed.isEmpty() ? Long.MAX_VALUE : notBefore - clocks.nanos();
    }

    void publishIfDue() {
        if (untilDue() <= 0) {
            notBefore = clocks.nanos() + APART;
            publishNow();
        }
    }

    /** Reports all changes. The counts go first, so that no phone appears to be further than its run. */
    void publishNow() {
        List<RunRecord> runs = List.copyOf(changed);
        changed.clear();
        runs.forEach(run -> publishToAll(new RunsChange.RunChanged(run.info())));
        Map<RunRecord, Set<Integer>> parts = new LinkedHashMap<>(places);
        places.clear();
        parts.forEach((run, which) -> {
            long now = clocks.nanos();
            RunParts news = new RunParts(run.id(), false, which.stream().map(place -> run.part(place, now)).toList());
            Listeners<RunPartsListener> all = watchers.get(run.id());
            if (all != null) {
                all.notifyEach(watcher -> watcher.changed(news));
            }
        });
    }

    private void publishToAll(RunsChange change) {
        listeners.notifyEach(listener -> listener.changed(change));
    }
}
