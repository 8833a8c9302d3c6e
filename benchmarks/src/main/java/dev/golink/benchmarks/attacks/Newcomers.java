package dev.golink.benchmarks.attacks;

import java.io.IOException;
import java.net.URI;

import dev.golink.benchmarks.figures.Samples;

/** A phone in order that comes and goes while others attack, and takes down how long it waits for its greeting. */
final class Newcomers implements AutoCloseable {
    private static final long APART = 50;

    private final URI server;
    private final Thread thread;
    private final Samples waits = new Samples();
    private volatile boolean ended;
    private int refused;

    private Newcomers(URI server) {
        this.server = server;
        this.thread = Thread.ofPlatform().daemon().name("newcomers").unstarted(this::run);
    }

    /** Comes and goes from now on. */
    static Newcomers start(URI server) {
        Newcomers newcomers = new Newcomers(server);
        newcomers.thread.start();
        return newcomers;
    }

    /** Comes and goes so many times, and then tells how long it took. */
    static Newcomers times(URI server, int times) {
        Newcomers newcomers = new Newcomers(server);
        for (int i = 0; i < times; i++) {
            newcomers.comeAndGo(i);
        }
        return newcomers;
    }

    /** How long the greetings took; to be asked once closed. */
    Samples waits() {
        return waits;
    }

    /** How often it was not let in. */
    int refused() {
        return refused;
    }

    /** Comes no more. */
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
                comeAndGo(i);
                Thread.sleep(APART);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void comeAndGo(int turn) {
        long start = System.nanoTime();
        try (RawPeer _ = RawPeer.join(server, "newcomer-" + turn % 10)) {
            waits.add(System.nanoTime() - start);
        } catch (IOException _) {
            refused++;
        }
    }
}
