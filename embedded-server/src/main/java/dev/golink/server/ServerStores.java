package dev.golink.server;

import java.io.IOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import dev.golink.server.desired.DesiredSharingStore;
import dev.golink.server.history.ServerHistory;
import dev.golink.server.hub.HubExecutor;
import dev.golink.server.hub.HubThread;
import dev.golink.server.hub.setup.PersistentState;
import dev.golink.server.profiles.ProfileStore;
import dev.golink.server.runs.RunStore;
import dev.golink.server.time.Clocks;

/** Everything that a server stores in its data folder. Each part writes on a thread of its own. */
final class ServerStores implements AutoCloseable {
    private final HubExecutor hub = new HubExecutor();
    private final ProfileStore profiles;
    private final DesiredSharingStore desired;
    private final RunStore runs;
    private final ServerAccess access;
    private final ServerAudit audit;
    private final ServerHistory history;

    private ServerStores(ServerConfig config, Clocks clocks) throws IOException {
        @Nullable
        Path data = config.data();
        this.profiles = ProfileStore.open(data);
        this.desired = DesiredSharingStore.open(data);
        this.runs = RunStore.open(data);
        this.access = ServerAccess.open(config, clocks);
        this.audit = ServerAudit.start(data, clocks);
        this.history = ServerHistory.begin(config.history(), data, clocks, hub);
    }

    /** @throws IOException if one of the files can't be used at all */
    static ServerStores open(ServerConfig config, Clocks clocks) throws IOException {
        return new ServerStores(config, clocks);
    }

    /** What the hub begins with. */
    PersistentState state() {
        return new PersistentState(profiles.profiles(), desired.sharings(), runs.runs(), access.store(), history);
    }

    /** Lets the hub know of changes, and stores what happens there, from now on. */
    void attach(HubThread attached) {
        hub.begin(attached);
        access.attach(attached);
        attached.hand(on -> on.subscribe(history.recorder()));
    }

    ServerAccess access() {
        return access;
    }

    ServerAudit audit() {
        return audit;
    }

    ServerHistory history() {
        return history;
    }

    /** Writes what waits. To be called once the hub has ended. */
    @Override
    public void close() {
        history.close();
        profiles.close();
        desired.close();
        runs.close();
        access.close();
        audit.close();
    }
}
