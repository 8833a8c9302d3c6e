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

/**
 * Watches the phones' parts of those runs that need it: the run that is displayed, and the runs that are followed to
 * their end.
 */
final class RunPartsWatch {
    private final Runs runs;
    private final RunPartsListener listener;
    private final Map<RunId, Watch> watches = new HashMap<>();
    private final Set<RunId> followed = new HashSet<>();
    private @Nullable RunId shown;

    RunPartsWatch(Runs runs, RunPartsListener listener) {
        this.runs = runs;
        this.listener = listener;
    }

    boolean isWatched(RunId run) {
        return watches.containsKey(run);
    }

    /**
     * Sets the run that is displayed; returns the run displayed before, or null if there was none or it is the same.
     */
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

    /** Follows this run to its end. */
    void follow(RunId run) {
        followed.add(run);
        begin(run);
    }

    /** Stops following this run. */
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
