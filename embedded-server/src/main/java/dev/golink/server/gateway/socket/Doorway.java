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
 * The listening socket. A failure to accept, as when the system has no descriptors left, closes the door for a moment only;
 * and should the socket itself be lost, another is bound to its address. Used on the reactor's thread, but for {@link #close}.
 */
final class Doorway implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Doorway.class);
    /** Accepted in one turn, so that those inside are heard in between. */
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
    Doorway(ServerSocketChannel bound, Counters counters) throws IOException {
        this.channel = bound;
        this.address = (InetSocketAddress) bound.getLocalAddress();
        this.counters = counters;
    }

    /** Lets the selector watch for who comes. */
    void open(Selector selector) throws IOException {
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_ACCEPT);
    }

    /** Lets in those who wait, some at a time. */
    void accept(Guest guest) {
        try {
            for (int i = 0; i < AT_ONCE; i++) {
                SocketChannel accepted = channel.accept();
                if (accepted == null) {
                    return;
                }
                pause = SHORTEST_PAUSE;
                admit(accepted, guest);
            }
        } catch (IOException e) {
            pause(e);
        }
    }

    /** Whether somebody could come in now, or in a moment. */
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

    /** Nobody comes in any more; any thread may close it. */
    @Override
    public void close() {
        closed = true;
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("The port could not be closed; it ends with this process.", e);
        }
    }

    /** One that is gone already is nobody's loss. */
    private static void admit(SocketChannel accepted, Guest guest) throws IOException {
        try {
            guest.enter(accepted);
        } catch (IOException e) {
            LOG.trace("One that came was gone at once.", e);
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
            channel = Listener.bind(address.getAddress(), address.getPort());
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

    /** What takes in who comes. */
    interface Guest {
        void enter(SocketChannel accepted) throws IOException;
    }
}
