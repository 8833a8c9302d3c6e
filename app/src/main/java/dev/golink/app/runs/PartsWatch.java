package dev.golink.app.runs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunPartsListener;
import dev.golink.server.fleet.runs.Runs;
import dev.golink.server.fleet.screen.Watch;

/** Of which runs the phones are told here: of the one that is looked at, and of those that are followed to their end. */
final class PartsWatch {
    private final Runs runs;
    private final RunPartsListener listener;
    private final Map<RunId, Watch> watches = new HashMap<>();
    private final Set<RunId> followed = new HashSet<>();
    private @Nullable RunId shown;

    PartsWatch(Runs runs, RunPartsListener listener) {
        this.runs = runs;
        this.listener = listener;
    }

    boolean isWatched(RunId run) {
        return watches.containsKey(run);
    }

    /** This run is looked at now; returns the one that was before, if it is another. */
    @Nullable
    RunId show(@Nullable RunId run) {
        RunId before = shown;
        shown = run;
        if (run != null) {
            begin(run);
        }
        if (before == null || before.equals(run)) {
            return null;
        }
        endIfUnused(before);
        return before;
    }

    /** This run is followed to its end. */
    void follow(RunId run) {
        followed.add(run);
        begin(run);
    }

    /** This run is followed no longer. */
    void unfollow(RunId run) {
        followed.remove(run);
        endIfUnused(run);
    }

    private void begin(RunId run) {
        watches.computeIfAbsent(run, id -> runs.watchParts(id, listener));
    }

    private void endIfUnused(RunId run) {
        if (!followed.contains(run) && !run.equals(shown)) {
            Watch watch = watches.remove(run);
            if (watch != null) {
                watch.close();
            }
        }
    }
}
