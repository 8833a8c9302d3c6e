package dev.golink.server.gateway;

/** What this process, and with it the server under attack, holds on to. */
final class Heap {
    private static final long NOISE = 24L * 1024 * 1024;

    private final long before = used();

    /** Whether no more is held than when this was made, but for what any test leaves behind. */
    boolean didNotGrow() {
        return grewByLessThan(NOISE);
    }

    /** Whether less than so many bytes more are held than when this was made. */
    boolean grewByLessThan(long bytes) {
        return used() - before < bytes;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
