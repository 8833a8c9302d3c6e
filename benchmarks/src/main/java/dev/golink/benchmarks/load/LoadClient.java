package dev.golink.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

import dev.golink.phones.simulator.wire.Wire;
import dev.golink.phones.simulator.wire.WireLimits;

/** One thread that puts a load on one server. Its methods are called by the thread that measures. */
public final class LoadClient implements AutoCloseable {
    /** Slow servers are measured too, and one fleet may be one long message. */
    private static final WireLimits LIMITS = new WireLimits(16 * 1024 * 1024, 1_000_000, Duration.ofMinutes(3));

    private final URI server;
    private final Wire wire;

    private LoadClient(URI server, Wire wire) {
        this.server = server;
        this.wire = wire;
    }

    /** Starts its thread. */
    public static LoadClient start(URI server) throws IOException {
        return new LoadClient(server, Wire.start("load", LIMITS));
    }

    /** Phones that are not connected yet; see {@link PhoneCrowd}. */
    public PhoneCrowd phones(int count, boolean modern) {
        return new PhoneCrowd(wire, server, count, modern);
    }

    /**
     * Connects operators that command these phones.
     *
     * @throws IOException if the server does not take them
     */
    public OperatorCrowd operators(int count, PhoneCrowd phones) throws IOException {
        return OperatorCrowd.connect(wire, server, count, phones);
    }

    /**
     * Connects an operator that watches the fleet, and waits for its picture.
     *
     * @throws IOException if it does not come
     */
    public FleetWatch watchFleet(String operator) throws IOException {
        return FleetWatch.connect(wire, server, operator);
    }

    /**
     * A phone that sends frames of so many bytes, so many a second from now on, and so many operators that watch it.
     *
     * @throws IOException if the server does not take them
     */
    public ScreenShow screen(int watchers, int bytes, double perSecond) throws IOException {
        return ScreenShow.begin(wire, server, watchers, bytes, perSecond);
    }

    /** Resets all connections. */
    @Override
    public void close() {
        wire.close();
    }
}
