package dev.golink.server.remote;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunPart;
import dev.golink.server.fleet.runs.RunParts;
import dev.golink.server.fleet.runs.RunPartsListener;
import dev.golink.server.listeners.Listeners;
import dev.golink.server.protocol.message.RunNews;

/** The phones of a run as a server sends them, and their listeners here. For the fleet's thread only. */
final class WatchedRun {
    private final RunId id;
    private final Listeners<RunPartsListener> listeners = new Listeners<>();
    private final Map<PhoneId, RunPart> parts = new LinkedHashMap<>();
    private int count;
    private boolean known;
    private boolean partial;

    WatchedRun(RunId id) {
        this.id = id;
    }

    void add(RunPartsListener listener) {
        count++;
        listeners.add(listener);
        if (known) {
            listeners.notifyEach(listener, heard -> heard.changed(whole()));
        }
    }

    /** Removes a listener; returns whether it was the last. */
    boolean isLeftBy(RunPartsListener listener) {
        listeners.remove(listener);
        return --count == 0;
    }

    /** Applies a message and reports it to the listeners. */
    void take(RunNews.Parts news) {
        if (news.reset()) {
            parts.clear();
            partial = true;
        }
        news.parts().forEach(part -> parts.put(part.phone(), part));
        if (partial && !news.more()) {
            partial = false;
            known = true;
            RunParts whole = whole();
            listeners.notifyEach(listener -> listener.changed(whole));
        } else if (!partial) {
            RunParts changed = new RunParts(id, false, news.parts());
            listeners.notifyEach(listener -> listener.changed(changed));
        }
    }

    private RunParts whole() {
        return new RunParts(id, true, List.copyOf(parts.values()));
    }
}
