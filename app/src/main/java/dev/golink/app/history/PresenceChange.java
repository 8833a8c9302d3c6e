package dev.golink.app.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Link;

/**
 * A connect or disconnect of a phone.
 *
 * @param at        the time, by the server's wall clock
 * @param departure the reason of a disconnect; null for a connect
 */
public record PresenceChange(Instant at, @Nullable Departure departure) {
    private static PresenceChange gone(Departure departure) {
        return new PresenceChange(departure.at(), departure);
    }

    /** Whether the phone connected. */
    public boolean isComing() {
        return departure == null;
    }

    /** The changes known from a phone's connection data alone, oldest first. */
    static List<PresenceChange> of(Link link) {
        List<PresenceChange> passages = new ArrayList<>();
        Departure previous = link.health().previous();
        if (previous != null) {
            passages.add(gone(previous));
        }
        passages.add(new PresenceChange(link.connectedAt(), null));
        Departure departure = link.departure();
        if (departure != null) {
            passages.add(gone(departure));
        }
        return passages;
    }
}
