package dev.golink.server.gateway.socket;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.List;

import org.java_websocket.WebSocketImpl;

import dev.golink.server.gateway.frames.BoundedDraft;

/**
 * The library's protocol engine of one connection: it answers the handshake, keeps the rules of framing and closing, and knows
 * how the connection stands. Whatever begins or completes an end goes through here, under its lock.
 *
 * <p>It ends its own half first: the library closes as soon as its goodbye is written; if the peer is still talking then, the
 * system answers with a reset, which takes the goodbye and its code away from the peer. So after the goodbye only the sending
 * half is closed, and what still comes is read and dropped until the peer closes too, or the {@link Closer} loses its patience.
 */
final class Engine extends WebSocketImpl {
    private final PeerSocket socket;
    private final SocketChannel channel;
    private volatile boolean peerSaidGoodbye;
    private boolean opened;
    private boolean ended;

    /** @param draft what the library makes this connection's own after */
    Engine(LibraryListener listener, BoundedDraft draft, SocketChannel channel, PeerSocket socket) {
        super(listener, List.of(draft));
        this.channel = channel;
        this.socket = socket;
        setChannel(channel);
    }

    /** The connection whose engine this is. */
    PeerSocket socket() {
        return socket;
    }

    /** The one way into closing, whoever began it. */
    @Override
    public synchronized void flushAndClose(int code, String message, boolean remote) {
        if (isFlushAndClose()) {
            return;
        }
        peerSaidGoodbye = remote;
        super.flushAndClose(code, message, remote);
        socket.closing(code, message);
    }

    /** Everything is written, the goodbye last; on the reactor's thread. */
    @Override
    public void closeConnection() {
        if (peerSaidGoodbye) {
            super.closeConnection();
            return;
        }
        try {
            channel.shutdownOutput();
        } catch (IOException _) {
            super.closeConnection();
        }
    }

    /**
     * The peer's half has ended; on the reactor's thread. Waits for a goodbye that is being answered just now on another
     * thread: the peer closes as soon as it has the answer, and would else count as lost.
     */
    @Override
    public synchronized void eot() {
        super.eot();
    }

    /** The one way out, whoever ended it, and for good. */
    @Override
    public synchronized void closeConnection(int code, String message, boolean remote) {
        if (ended) {
            return;
        }
        ended = true;
        super.closeConnection(code, message, remote);
        socket.ended();
    }

    /**
     * The handshake is answered; on the reactor's thread.
     *
     * @param ifNews done under the same lock as the end, which may come just now on another thread
     * @return whether that is news, and not about a connection that has ended
     */
    synchronized boolean open(Runnable ifNews) {
        opened = !ended;
        if (opened) {
            ifNews.run();
        }
        return opened;
    }

    /** Whether it has ever been open. */
    synchronized boolean wasOpened() {
        return opened;
    }
}
