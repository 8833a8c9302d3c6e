package dev.golink.server.gateway.bounds;

/**
 * Limits the memory of the bodies of all requests that are being read or answered. Without it, many connections with a
 * body of permitted length each could fill the memory. Only the sockets' thread uses it.
 */
public final class BodyBudget {
    private static final long MOST = 32L * 1024 * 1024;

    private long used;

    /** Counts bytes that have come. Returns false if there are too many; they are counted nevertheless. */
    public boolean take(int bytes) {
        used += bytes;
        return used <= MOST;
    }

    /** Counts bytes that are not needed any more. */
    public void give(int bytes) {
        used -= bytes;
    }
}
