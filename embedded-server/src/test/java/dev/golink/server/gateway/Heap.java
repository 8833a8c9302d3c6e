package dev.golink.server.gateway;

/** The memory in use by this process, which includes the server under attack. */
public final class Heap {
    private static final long NOISE = 24L * 1024 * 1024;

    private final long before = used();

    /** Whether memory use has not grown since this was created, apart from the 24 MiB that any test may leave. */
    public boolean didNotGrow() {
        return grewByLessThan(NOISE);
    }

    /** Whether memory use has grown by less than this number of bytes since this was created. */
    boolean grewByLessThan(long bytes) {
        return used() - before < bytes;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
