package dev.golink.server.hub.presence;

import java.time.Duration;
import java.util.List;

/**
 * Notices two devices that use one id and throw each other out. A phone on its way from one network to another replaces its own
 * connection from a new address once, or there and back; two devices do it again and again, between the same two addresses.
 */
public final class AddressContest {
    private static final long WINDOW = Duration.ofMinutes(10).toNanos();
    /** There, back, and there again. */
    private static final int TURNS = 3;

    private List<String> addresses = List.of();
    private int turns;
    private long lastTurn;

    /** A connection from one address was replaced by one from another, or from the same one, which says nothing. */
    public void replaced(String before, String after, long now) {
        if (before.equals(after)) {
            return;
        }
        boolean same = addresses.contains(before) && addresses.contains(after) && now - lastTurn < WINDOW;
        turns = same ? turns + 1 : 1;
        addresses = same ? addresses : List.of(before, after);
        lastTurn = now;
    }

    /** The addresses of two devices that use the id now; none if there is but one device. */
    public List<String> addresses(long now) {
        return turns >= TURNS && now - lastTurn < WINDOW ? addresses : List.of();
    }
}
