package dev.golink.server.remote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunInfo;
import dev.golink.server.fleet.runs.RunsChange;
import dev.golink.server.protocol.message.RunNews;

/** The runs as a server sends them: a whole list in parts, then changes. For the fleet's thread only. */
final class RunList {
    /** Newest first. */
    private final LinkedHashMap<RunId, RunInfo> runs = new LinkedHashMap<>();
    /** Whether a whole list has begun to arrive and is not complete. */
    private boolean partial;

    /** All runs. */
    RunsChange.WholeList whole() {
        return new RunsChange.WholeList(List.copyOf(runs.values()));
    }

    /** Applies a message; returns what to report to listeners. */
    List<RunsChange> take(RunNews.Runs news) {
        if (news.reset()) {
            runs.clear();
            partial = true;
        }
        List<RunsChange> changes = new ArrayList<>();
        if (partial) {
            news.runs().forEach(run -> runs.putLast(run.id(), run));
        } else {
            news.runs().forEach(run -> {
                put(run);
                changes.add(new RunsChange.RunChanged(run));
            });
        }
        news.gone().forEach(run -> {
            runs.remove(run);
            changes.add(new RunsChange.RunForgotten(run));
        });
        if (partial && !news.more()) {
            partial = false;
            return List.of(whole());
        }
        return partial ? List.of() : changes;
    }

    private void put(RunInfo run) {
        if (runs.replace(run.id(), run) == null) {
            runs.putFirst(run.id(), run);
        }
    }
}
