package dev.golink.benchmarks.attacks;

import java.io.IOException;

import dev.golink.benchmarks.server.ServerProcess;

/**
 * How a server is.
 *
 * @param resident bytes of memory
 * @param heap     bytes of its heap in use
 * @param threads  that it has
 */
record Condition(long resident, long heap, long threads) {
    /** After a collection of garbage, so that only what is needed counts. */
    static Condition atRest(ServerProcess server) throws IOException {
        long heap = server.java().liveHeapBytes();
        return new Condition(server.files().residentBytes(), heap, server.files().threads());
    }

    /** The larger of each. */
    Condition or(Condition other) {
        return new Condition(Math.max(resident, other.resident), Math.max(heap, other.heap),
                Math.max(threads, other.threads));
    }
}
