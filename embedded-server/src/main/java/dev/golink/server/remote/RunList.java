package dev.golink.server.remote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunInfo;
import dev.golink.server.fleet.runs.RunsChange;
import dev.golink.server.protocol.message.RunNews;

/** The runs as a server tells them: a whole list comes in parts, then changes. On the fleet's thread. */
final class RunList {
    /** The newest first. */
    private final LinkedHashMap<RunId, RunInfo> runs = new LinkedHashMap<>();
    /** Whether a whole list has begun and is not whole yet. */
    private boolean partial;

    /** All of them. */
    RunsChange.WholeList whole() {
        return new RunsChange.WholeList(List.copyOf(runs.values()));
    }

    /** Takes in news; returns what there is to tell. */
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
