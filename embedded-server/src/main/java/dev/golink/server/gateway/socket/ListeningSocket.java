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

import dev.golink.server.gateway.bounds.Counter;
import dev.golink.server.gateway.bounds.Counters;

/**
 * The listening socket. After a failure to accept, as when the system has no descriptors left, it pauses for a moment only;
 * and should the socket itself be lost, another is bound to its address. Used on the reactor's thread, but for {@link #close}.
 */
final class ListeningSocket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ListeningSocket.class);
    /** Accepted in one turn, so that open connections are served in between. */
    private static final int AT_ONCE = 256;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final InetSocketAddress address;
    private final Counters counters;
    private volatile ServerSocketChannel channel;
    private volatile boolean closed;
    private @Nullable SelectionKey key;
    private Duration pause = SHORTEST_PAUSE;
    private boolean paused;
    private long acceptAgainAt;

    /** Takes over a bound channel. */
    ListeningSocket(ServerSocketChannel bound, Counters counters) throws IOException {
        this.channel = bound;
        this.address = (InetSocketAddress) bound.getLocalAddress();
        this.counters = counters;
    }

    /** Has the selector watch for new connections. */
    void open(Selector selector) throws IOException {
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_ACCEPT);
    }

    /** Accepts connections that wait, some at a time. */
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

    /** Whether it accepts now, or will in a moment. */
    boolean isOpen() {
        return channel.isOpen();
    }

    /** Opens again what had to be closed; to be called often. */
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

    /** Accepts nothing any more; any thread may close it. */
    @Override
    public void close() {
        closed = true;
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("The port could not be closed; it ends with this process.", e);
        }
    }

    /** A connection that has ended already is let go. */
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
            LOG.warn("Accepting connections at {} failed; it is tried again in a moment.", address, failure);
        }
        counters.count(Counter.ACCEPT_FAILED);
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
            counters.count(Counter.LISTENER_REBUILT);
            LOG.warn("The listening socket at {} was lost; it is open again.", address);
        } catch (IOException e) {
            LOG.error("The listening socket at {} was lost and can't be opened again yet.", address, e);
            paused = true;
            acceptAgainAt = System.nanoTime() + LONGEST_PAUSE.toNanos();
        }
    }

    /** Takes a connection that was accepted. */
    interface Acceptor {
        void accept(SocketChannel accepted) throws IOException;
    }
}
