package dev.golink.server.history;

import java.nio.file.Path;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

import dev.golink.server.events.FleetEventListener;
import dev.golink.server.fleet.history.History;
import dev.golink.server.time.Clocks;

/** A history that a server writes. */
public interface ServerHistory extends History, AutoCloseable {
    /**
     * Begins the history that the settings ask for. Returns before a file is open.
     *
     * @param data  the server's data folder; null if it has none, so that the history is in memory
     * @param fleet runs tasks on the fleet's thread; rejects them once the fleet has ended
     */
    static ServerHistory begin(HistorySetting setting, @Nullable Path data, Clocks clocks, Executor fleet) {
        return switch (setting) {
            case HistorySetting.Off _ -> new SilentHistory();
            case HistorySetting.Kept kept -> data == null ? new MemoryHistory(clocks, fleet)
                    : LocalHistory.begin(data, kept, clocks, fleet);
        };
    }

    /** How far the storing is behind; any thread may ask. */
    default HistoryFigures figures() {
        return HistoryFigures.NONE;
    }

    /** Takes what happens, on the hub thread. */
    FleetEventListener recorder();

    /** Stores what waits, and that the server ended. To be called when nothing happens any more. */
    @Override
    void close();
}
