package dev.golink.server.runs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunInfo;
import dev.golink.server.fleet.runs.RunPart;
import dev.golink.server.fleet.runs.RunParts;
import dev.golink.server.fleet.runs.RunPartsListener;
import dev.golink.server.fleet.runs.RunsChange;
import dev.golink.server.fleet.runs.RunsListener;
import dev.golink.server.protocol.message.RunNews;
import dev.golink.server.protocol.message.ServerMessage;

/**
 * The changes of runs on their way to one operator. Changes are merged until they are sent, and long lists are sent in
 * parts. Holds each run, and each phone of a watched run, once at most, however slow the operator is. For the hub
 * thread only.
 */
final class RunFeed implements RunsListener, RunPartsListener {
    /** Runs, or phones of a run, in one message. */
    private static final int MOST = 500;

    private final RunSubscriber subscriber;
    private final Map<RunId, RunInfo> changed = new LinkedHashMap<>();
    private final Set<RunId> gone = new LinkedHashSet<>();
    private final Map<RunId, Waiting> watched = new HashMap<>();
    private boolean reset;
    /** How many runs of the whole list are still to be sent. */
    private int missing;

    RunFeed(RunSubscriber subscriber) {
        this.subscriber = subscriber;
    }

    /** The phones of a run that are still to be sent. */
    private static final class Waiting {
        private final Map<PhoneId, RunPart> parts = new LinkedHashMap<>();
        private boolean reset;
        private int missing;

        boolean isEmpty() {
            return parts.isEmpty() && !reset;
        }
    }

    @Override
    public void changed(RunsChange change) {
        switch (change) {
            case RunsChange.WholeList(var runs) -> {
                changed.clear();
                gone.clear();
                runs.forEach(run -> changed.put(run.id(), run));
                missing = runs.size();
                reset = true;
            }
            case RunsChange.RunChanged(var run) -> changed.put(run.id(), run);
            case RunsChange.RunForgotten(var run) -> {
                changed.remove(run);
                watched.remove(run);
                gone.add(run);
            }
            case RunsChange.NoRuns() -> {}
        }
    }

    @Override
    public void changed(RunParts news) {
        Waiting waiting = watched.get(news.run());
        if (waiting == null) {
            return;
        }
        if (news.whole()) {
            waiting.parts.clear();
            waiting.reset = true;
            waiting.missing = news.parts().size();
        }
        news.parts().forEach(part -> waiting.parts.put(part.phone(), part));
    }

    /** Whether the operator gets the phones of a run. */
    boolean isWatched(RunId run) {
        return watched.containsKey(run);
    }

    /** The runs whose phones the operator gets. */
    Set<RunId> watched() {
        return Set.copyOf(watched.keySet());
    }

    /** Sends the phones of a run from now on. */
    void watch(RunId run) {
        watched.put(run, new Waiting());
    }

    /** Stops sending the phones of a run. */
    void unwatch(RunId run) {
        watched.remove(run);
    }

    /** Whether there is anything to send and the operator keeps up with what was sent before. */
    boolean canFlush() {
        boolean news = reset || !changed.isEmpty() || !gone.isEmpty()
                || watched.values().stream().anyMatch(waiting -> !waiting.isEmpty());
        return news && !subscriber.isBehind();
    }

    /** Sends the changes, or a part of them. The runs go first, so that no phone appears to be further than its run. */
    void flush() {
        if (reset || !changed.isEmpty() || !gone.isEmpty()) {
            List<RunInfo> part = take(changed);
            missing = changed.isEmpty() ? 0 : Math.max(0, missing - part.size());
            subscriber.send(new ServerMessage.OfRuns(new RunNews.Runs(reset, missing > 0, part, List.copyOf(gone))));
            gone.clear();
            reset = false;
        }
        watched.forEach((run, waiting) -> {
            if (!waiting.isEmpty()) {
                flush(run, waiting);
            }
        });
    }

    private void flush(RunId run, Waiting waiting) {
        List<RunPart> part = take(waiting.parts);
        waiting.missing = waiting.parts.isEmpty() ? 0 : Math.max(0, waiting.missing - part.size());
        subscriber.send(new ServerMessage.OfRuns(new RunNews.Parts(run, waiting.reset, waiting.missing > 0, part)));
        waiting.reset = false;
    }

    /**
     * Takes the entries of the next message. Those of the whole list come first, because a change leaves an entry in
     * its place.
     */
    private static <K, V> List<V> take(Map<K, V> from) {
        List<V> part = new ArrayList<>(Math.min(from.size(), MOST));
        Iterator<V> next = from.values().iterator();
        while (part.size() < MOST && next.hasNext()) {
            part.add(next.next());
            next.remove();
        }
        return part;
    }
}
