package dev.golink.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import dev.golink.benchmarks.server.PhoneTokens;
import dev.golink.benchmarks.server.ServerProcess;
import dev.golink.phones.client.wire.TlsEngines;
import dev.golink.phones.client.wire.Wire;
import dev.golink.phones.client.wire.WireLimits;

/** Puts load on one server from a single thread. Its methods are called by the measuring thread. */
public final class LoadClient implements AutoCloseable {
    /** Generous limits: slow servers are measured, too, and a whole fleet may be one long message. */
    private static final WireLimits LIMITS = new WireLimits(16 * 1024 * 1024, 1_000_000, Duration.ofMinutes(3));

    private final URI server;
    private final Wire wire;
    private final Optional<PhoneTokens> tokens;

    private LoadClient(URI server, Wire wire, Optional<PhoneTokens> tokens) {
        this.server = server;
        this.wire = wire;
        this.tokens = tokens;
    }

    /** Starts the thread. The load speaks TLS if that is how the server is measured. */
    public static LoadClient start(ServerProcess server) throws IOException {
        return new LoadClient(server.address(),
                Wire.startEncrypting("load", LIMITS, server.tls().<TlsEngines>map(tls -> tls::newEngine).orElse(null)),
                server.tokens());
    }

    /** Starts the thread for a load without TLS. */
    static LoadClient start(URI server) throws IOException {
        return new LoadClient(server, Wire.start("load", LIMITS), Optional.empty());
    }

    /** Makes phones that are not connected yet; see {@link PhoneCrowd}. */
    public PhoneCrowd phones(int count, boolean modern) {
        return new PhoneCrowd(wire, index -> server.resolve(path(index)), count, modern,
                "wss".equals(server.getScheme()));
    }

    private String path(int index) {
        String id = PhoneCrowd.name(index);
        return tokens.map(each -> each.path(index, id)).orElse("/goLink/phone/" + id);
    }

    /**
     * Connects operators that send commands to these phones.
     *
     * @throws IOException if the server refuses an operator
     */
    public OperatorCrowd operators(int count, PhoneCrowd phones) throws IOException {
        return OperatorCrowd.connect(wire, server, count, phones);
    }

    /**
     * Connects an operator that watches the fleet, and waits for the whole fleet.
     *
     * @throws IOException if the fleet does not arrive
     */
    public FleetWatch watchFleet(String operator) throws IOException {
        return FleetWatch.connect(wire, server, operator);
    }

    /**
     * Connects a phone and operators that watch it. The phone starts to send frames of the given size at the given
     * rate.
     *
     * @throws IOException if the server refuses one of them
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
