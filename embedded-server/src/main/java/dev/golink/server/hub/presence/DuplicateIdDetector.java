package dev.golink.server.hub.presence;

import java.time.Duration;
import java.util.List;

/**
 * Detects two devices that use one id and replace each other's connections. A phone that changes its network replaces
 * its own connection from a new address once, or there and back. Two devices do so repeatedly, between the same two
 * addresses. See decision 0034.
 */
public final class DuplicateIdDetector {
    private static final long WINDOW = Duration.ofMinutes(10).toNanos();
    /** There, back, and there again. */
    private static final int TURNS = 3;

    private List<String> addresses = List.of();
    private int turns;
    private long lastTurn;

    /** Records that a connection from one address was replaced by one from another. Equal addresses have no effect. */
    public void replaced(String before, String after, long now) {
        if (before.equals(after)) {
            return;
        }
        boolean same = addresses.contains(before) && addresses.contains(after) && now - lastTurn < WINDOW;
        turns = same ? turns + 1 : 1;
        addresses = same ? addresses : List.of(before, after);
        lastTurn = now;
    }

    /** The addresses of the two devices that use the id now; empty if there is only one device. */
    public List<String> addresses(long now) {
        return turns >= TURNS && now - lastTurn < WINDOW ? addresses : List.of();
    }
}
