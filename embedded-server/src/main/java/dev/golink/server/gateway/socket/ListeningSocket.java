package dev.golink.server.gateway.socket;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.gateway.bounds.GatewayCounter;
import dev.golink.server.gateway.bounds.GatewayCounters;

/**
 * The listening socket. After a failure to accept, for instance because the system has no descriptors left, it pauses
 * for 10 ms to 1 s. If the socket itself is lost, it binds another to the same address. Only the reactor's thread uses
 * it, apart from {@link #close}. See decision 0003.
 */
final class ListeningSocket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ListeningSocket.class);
    /** The most connections accepted in one turn, so that open connections are served in between. */
    private static final int AT_ONCE = 256;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final InetSocketAddress address;
    private final GatewayCounters counters;
    private volatile ServerSocketChannel channel;
    private volatile boolean closed;
    private @Nullable SelectionKey key;
    private Duration pause = SHORTEST_PAUSE;
    private boolean paused;
    private long acceptAgainAt;

    /** Takes over a bound channel. */
    ListeningSocket(ServerSocketChannel bound, GatewayCounters counters) throws IOException {
        this.channel = bound;
        this.address = (InetSocketAddress) bound.getLocalAddress();
        this.counters = counters;
    }

    /** Registers the socket with the selector for new connections. */
    void open(Selector selector) throws IOException {
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_ACCEPT, this);
    }

    /** Accepts waiting connections, 256 at most. */
    void accept(Acceptor acceptor) {
        try {
            for (int i = 0; i < AT_ONCE; i++) {
                SocketChannel accepted = channel.accept();
                if (accepted == null) {
                    return;
                }
                pause = SHORTEST_PAUSE;
                admit(accepted, acceptor);
            }
        } catch (IOException e) {
            pause(e);
        }
    }

    /** Whether the socket is open, even if it is pausing. */
    boolean isOpen() {
        return channel.isOpen();
    }

    /** Ends a pause that is over, or replaces a lost socket. To be called often. */
    void look(Selector selector) {
        if (closed) {
            return;
        }
        if (!channel.isOpen()) {
            rebuild(selector);
        } else if (paused && System.nanoTime() - acceptAgainAt >= 0) {
            paused = false;
            listen(SelectionKey.OP_ACCEPT);
        }
    }

    /** Closes the socket for good. Any thread may call this. */
    @Override
    public void close() {
        closed = true;
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("The port could not be closed. It stays open until this process ends.", e);
        }
    }

    /** Passes a connection on. Closes a connection that has ended already. */
    private static void admit(SocketChannel accepted, Acceptor acceptor) throws IOException {
        try {
            acceptor.accept(accepted);
        } catch (IOException e) {
            LOG.trace("A connection ended while it was accepted.", e);
            accepted.close();
        } catch (RuntimeException | Error e) {
            accepted.close();
            throw e;
        }
    }

    private void pause(IOException failure) {
        if (!channel.isOpen()) {
            return;
        }
        if (pause.equals(SHORTEST_PAUSE)) {
            LOG.warn("Accepting connections at {} failed. The server will try again shortly.", address, failure);
        }
        counters.count(GatewayCounter.ACCEPT_FAILED);
        paused = true;
        listen(0);
        acceptAgainAt = System.nanoTime() + pause.toNanos();
        Duration twice = pause.multipliedBy(2);
        pause = twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private void listen(int interest) {
        if (key != null && key.isValid()) {
            key.interestOps(interest);
        }
    }

    private void rebuild(Selector selector) {
        if (paused && System.nanoTime() - acceptAgainAt < 0) {
            return;
        }
        try {
            channel = PortBinding.bind(address.getAddress(), address.getPort());
            if (closed) {
                channel.close();
                return;
            }
            open(selector);
            paused = false;
            counters.count(GatewayCounter.LISTENER_REBUILT);
            LOG.warn("The listening socket at {} was lost and has been opened again.", address);
        } catch (IOException e) {
            LOG.error("The listening socket at {} was lost and can't be opened. The server will try again.", address,
                    e);
            paused = true;
            acceptAgainAt = System.nanoTime() + LONGEST_PAUSE.toNanos();
        }
    }

    /** Takes an accepted connection. */
    interface Acceptor {
        void accept(SocketChannel accepted) throws IOException;
    }
}
