package dev.golink.benchmarks.attacks;

import java.io.IOException;

import dev.golink.benchmarks.attacks.peer.RawPeer;
import dev.golink.benchmarks.attacks.peer.Target;
import dev.golink.benchmarks.figures.Samples;

/**
 * A well-behaved phone that repeatedly connects and disconnects during an attack. It measures how long it waits for
 * the server's {@code open}.
 */
final class FreshPhone implements AutoCloseable {
    private static final long APART = 50;

    private final Target server;
    private final Thread thread;
    private final Samples waits = new Samples();
    private volatile boolean ended;
    private int refused;

    private FreshPhone(Target server) {
        this.server = server;
        this.thread = Thread.ofPlatform().daemon().name("newcomers").unstarted(this::run);
    }

    /** Starts connecting and disconnecting on a separate thread. */
    static FreshPhone start(Target server) {
        FreshPhone freshPhone = new FreshPhone(server);
        freshPhone.thread.start();
        return freshPhone;
    }

    /** Connects and disconnects the given number of times, then returns. */
    static FreshPhone times(Target server, int times) {
        FreshPhone freshPhone = new FreshPhone(server);
        for (int i = 0; i < times; i++) {
            freshPhone.comeAndGo(i);
        }
        return freshPhone;
    }

    /** The waiting times for {@code open}; call this only after closing. */
    Samples waits() {
        return waits;
    }

    /** How often the phone was refused. */
    int refused() {
        return refused;
    }

    /** Stops connecting and waits for the thread to end. */
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
