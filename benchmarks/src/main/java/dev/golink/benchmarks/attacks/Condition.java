package dev.golink.benchmarks.attacks;

import java.io.IOException;

import dev.golink.benchmarks.server.ServerProcess;

/**
 * The resources that a server uses.
 *
 * @param resident its resident memory, in bytes
 * @param heap     its used heap, in bytes
 * @param threads  the number of its threads
 */
record Condition(long resident, long heap, long threads) {
    /** Measured after garbage collection, so that only memory in use counts. */
    static Condition atRest(ServerProcess server) throws IOException {
        long heap = server.java().liveHeapBytes();
        return new Condition(server.files().residentBytes(), heap, server.files().threads());
    }

    /** The larger of each value. */
    Condition or(Condition other) {
        return new Condition(Math.max(resident, other.resident), Math.max(heap, other.heap),
                Math.max(threads, other.threads));
    }
}
