package dev.golink.server.gateway;

/** What this process, and with it the server under attack, holds on to. */
final class Heap {
    private static final long NOISE = 24L * 1024 * 1024;

    private final long before = used();

    /** Whether no more is held than when this was made, but for what any test leaves behind. */
    boolean didNotGrow() {
        return used() - before < NOISE;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
