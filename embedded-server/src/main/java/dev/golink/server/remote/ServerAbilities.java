package dev.golink.server.remote;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.operator.ServerCapabilities;

/** What the server of the present connection can do beyond the first release. For the fleet's thread only. */
final class ServerAbilities {
    /** Null until the server says it on the present connection. */
    private @Nullable List<String> told;

    /** The server listed what it can do. */
    void told(List<String> abilities) {
        told = List.copyOf(abilities);
    }

    /** The connection ended; the next server may be another one. */
    void forget() {
        told = null;
    }

    /** The outcome of an event that cannot be sent to this server; null if it can. */
    @Nullable
    Outcome obstacle(Event event) {
        String needed = ServerCapabilities.neededFor(event).orElse(null);
        if (needed == null) {
            return null;
        }
        if (told == null) {
            return new Outcome.Unreachable();
        }
        return lacks(needed) ? new Outcome.ServerTooOld() : null;
    }

    /** Whether the server listed its abilities, and this one is missing. */
    boolean lacks(String ability) {
        return told != null && !told.contains(ability);
    }
}
