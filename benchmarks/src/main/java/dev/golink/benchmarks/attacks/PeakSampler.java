package dev.golink.benchmarks.attacks;

import java.io.IOException;

import dev.golink.benchmarks.server.ServerProcess;

/** Measures a server repeatedly and holds the highest values. */
final class PeakSampler implements AutoCloseable {
    private static final long APART = 20;
    /** The heap is measured in one of 25 rounds only because the tool for it is slow. */
    private static final int HEAP_EVERY = 25;

    private final ServerProcess server;
    private final Thread thread;
    private volatile boolean ended;
    private volatile Condition worst = new Condition(0, 0, 0);

    private PeakSampler(ServerProcess server) {
        this.server = server;
        this.thread = Thread.ofPlatform().daemon().name("peak").unstarted(this::run);
    }

    static PeakSampler watch(ServerProcess server) {
        PeakSampler peakSampler = new PeakSampler(server);
        peakSampler.thread.start();
        return peakSampler;
    }

    Condition worst() {
        return worst;
    }

    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            for (int i = 0; !ended; i++) {
                long heap = i % HEAP_EVERY == 0 ? server.java().usedHeapBytes() : 0;
                worst = worst.or(new Condition(server.files().residentBytes(), heap, server.files().threads()));
                Thread.sleep(APART);
            }
        } catch (IOException e) {
            System.err.println("The server's memory can't be read any longer: " + e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
