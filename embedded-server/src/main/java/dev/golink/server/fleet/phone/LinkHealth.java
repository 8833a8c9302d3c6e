package dev.golink.server.fleet.phone;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How stable a phone's connection is. For an offline phone, how stable it was at the end.
 *
 * @param flaps       how often the phone reconnected in the last ten minutes, after a disconnect or by replacing its
 *                    own connection
 * @param missedBeats how many heartbeats the phone has missed since its last message. A heartbeat counts as missed half
 *                    an interval after it was due. A late phone thus misses one, a stale phone two or more
 * @param missedInAll how many heartbeats the phone has missed since it connected, the present ones included
 * @param previous    when and why the connection before this one ended; null if unknown
 * @param usedFrom    the addresses of two devices that use the phone's id and replace each other's connection;
 *                    otherwise empty
 */
public record LinkHealth(int flaps, int missedBeats, int missedInAll, @Nullable Departure previous,
        List<String> usedFrom) {
    /** Copies the list. */
    public LinkHealth {
        usedFrom = List.copyOf(usedFrom);
    }

    /** Whether two devices use the phone's id. */
    public boolean isContested() {
        return usedFrom.size() > 1;
    }

    /** The health of a first connection without a missed heartbeat. */
    public static final LinkHealth FLAWLESS = new LinkHealth(0, 0, 0, null, List.of());
}
