package dev.golink.server.gateway.tls;

import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import dev.golink.server.certificate.tls.ServerTls;
import dev.golink.server.gateway.bounds.GatewayCounter;
import dev.golink.server.gateway.bounds.GatewayCounters;
import dev.golink.server.gateway.wire.Wire;

/**
 * Begins TLS on connections, and runs the computations of their handshakes on two threads of its own. On the sockets'
 * thread, 800 handshakes at once would delay every heartbeat by half a second. See decision 0060.
 */
public final class TlsComputations implements AutoCloseable {
    private static final int THREADS = 2;

    private final TlsSource source;
    private final InstantSource clock;
    private final GatewayCounters counters;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS,
            Thread.ofPlatform().name("golink-tls-", 1).daemon().factory());

    /**
     * Starts no thread before the first handshake.
     *
     * @param clock the wall clock
     */
    public TlsComputations(TlsSource source, InstantSource clock, GatewayCounters counters) {
        this.source = source;
        this.clock = clock;
        this.counters = counters;
    }

    /**
     * The wire of a connection whose first byte is that of TLS; on the sockets' thread.
     *
     * @param channel  does not block
     * @param begun    the bytes that were read already; they are copied
     * @param computed run on another thread when reading can go on after a computation
     * @return empty if there is no TLS, or not yet
     */
    public Optional<Wire> begin(SocketChannel channel, ByteBuffer begun, Runnable computed) {
        Optional<ServerTls> server = source.current();
        if (server.isEmpty()) {
            counters.count(GatewayCounter.REFUSED_HANDSHAKE);
            return Optional.empty();
        }
        ByteBuffer copy = ByteBuffer.allocate(begun.remaining()).put(begun).flip();
        return Optional.of(new TlsWire(channel, copy, server.get(), this, computed));
    }

    /** The wall clock's time in milliseconds, as TLS sessions have it. */
    long now() {
        return clock.millis();
    }

    /** Runs a computation soon on one of the threads. */
    void execute(Runnable computation) {
        threads.execute(computation);
    }

    /** Counts a handshake that is done. */
    void shookHands(boolean resumed) {
        counters.count(GatewayCounter.TLS_HANDSHAKES);
        if (resumed) {
            counters.count(GatewayCounter.TLS_RESUMED);
        }
    }

    /** Counts a handshake that failed. */
    void failed() {
        counters.count(GatewayCounter.TLS_FAILED);
    }

    /** Ends the threads. Computations that wait are dropped. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
