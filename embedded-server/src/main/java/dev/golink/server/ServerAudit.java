package dev.golink.server;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import dev.golink.server.audit.AuditStore;
import dev.golink.server.hub.audit.AuditSource;
import dev.golink.server.time.Clocks;

/**
 * A server's audit; a server without a data folder has none.
 *
 * @param store  the store; null if there is none
 * @param source what the hub writes to and reads from
 */
record ServerAudit(@Nullable AuditStore store, AuditSource source) implements AutoCloseable {
    static ServerAudit start(@Nullable Path data, Clocks clocks) {
        if (data == null) {
            return new ServerAudit(null, AuditSource.none());
        }
        AuditStore store = AuditStore.start(data, clocks);
        return new ServerAudit(store, new AuditSource(store, store));
    }

    @Override
    public void close() {
        if (store != null) {
            store.close();
        }
    }
}
