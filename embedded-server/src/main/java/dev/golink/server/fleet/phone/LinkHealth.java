package dev.golink.server.fleet.phone;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How well a phone's connection holds. Of a phone that left, as it was then.
 *
 * @param flaps       how often the phone came back in the last ten minutes, after it left or by replacing its own connection
 * @param missedBeats how many of its intervals have gone by without a word since its last one; a beat counts as missed
 *                    half an interval after it was due, so that a late phone misses one and a stale one two or more
 * @param missedInAll how many it missed since it connected, the present ones included
 * @param previous    when and why the connection before this one ended; null if none is known
 * @param usedFrom    the addresses of two devices that use the phone's id and throw each other out; else none
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

    /** A first connection, and never a beat missed. */
    public static final LinkHealth FLAWLESS = new LinkHealth(0, 0, 0, null, List.of());
}
