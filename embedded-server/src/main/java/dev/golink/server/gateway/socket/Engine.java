package dev.golink.server.gateway.socket;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.java_websocket.WebSocketImpl;

import dev.golink.server.gateway.frames.BoundedDraft;

/**
 * The library's protocol engine of one connection. It answers the handshake, follows the rules of framing and closing,
 * and has the connection's state. Every step that begins or completes an end goes through it, under its lock.
 *
 * <p>When this side sends its close frame first, the engine then closes only the sending half. The library would close
 * the whole socket at once. If the peer were still sending, the system would answer with a reset, and the peer would
 * lose the close frame and its code. So data that still comes is read and dropped until the peer closes too, or the
 * {@link Closer} cuts the connection off. See decision 0008.
 */
final class Engine extends WebSocketImpl {
    private final PeerSocket socket;
    private volatile boolean peerSaidGoodbye;
    private boolean opened;
    private boolean shookHands;
    private boolean ended;

    /** @param channel the channel of the connection, which the library closes at the end */
    Engine(Sockets sockets, SocketChannel channel, PeerSocket socket) {
        super(sockets.listener(), List.of(sockets.draft()));
        this.socket = socket;
        setChannel(channel);
    }

    /** The connection of this engine. */
    PeerSocket socket() {
        return socket;
    }

    /** Allows binary messages of the full length from now on. The connection must be open. */
    void takeBinary() {
        if (getDraft() instanceof BoundedDraft draft) {
            draft.takeBinary();
        }
    }

    /** Begins the close. Every close goes through this method, no matter which side began it. */
    @Override
    public synchronized void flushAndClose(int code, String message, boolean remote) {
        if (isFlushAndClose()) {
            return;
        }
        peerSaidGoodbye = remote;
        super.flushAndClose(code, message, remote);
        socket.closing(code, message);
    }

    /** Called when everything is written, the close frame last; on the reactor's thread. */
    @Override
    public void closeConnection() {
        if (peerSaidGoodbye) {
            socket.wire().sayGoodbye();
            super.closeConnection();
            return;
        }
        try {
            socket.wire().endOutput();
        } catch (IOException _) {
            super.closeConnection();
        }
    }

    /**
     * Called when the peer has closed its half; on the reactor's thread. The lock makes this wait for another thread
     * that is just answering a close frame. The peer closes as soon as it has the answer, and would otherwise count as
     * lost. Does nothing if another thread has just ended the connection, for instance because it took too long.
     */
    @Override
    public synchronized void eot() {
        if (!ended) {
            super.eot();
        }
    }

    /** Ends the connection for good. Every end goes through this method, no matter which side ended it. */
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
     * Marks the connection as open, because the handshake is answered; on the reactor's thread.
     *
     * @param ifNews run if the connection opens; under the lock, because another thread may end the connection just now
     * @return whether the connection is open; false if it has ended already
     */
    synchronized boolean open(Runnable ifNews) {
        opened = !ended;
        if (opened) {
            ifNews.run();
        }
        return opened;
    }

    /**
     * Marks a request of this connection as answered, unless one was answered before or the connection has ended. Any
     * thread may call this.
     *
     * @param ifNews run at the first answer; under the lock, because another thread may end the connection just now
     */
    synchronized void shakeHands(Runnable ifNews) {
        if (!ended && !shookHands) {
            shookHands = true;
            ifNews.run();
        }
    }

    /**
     * Does something if the connection has not ended; under the lock, because another thread may end it just now.
     * Returns what it returned, and true if the connection has ended.
     */
    synchronized boolean unlessEnded(BooleanSupplier work) {
        return ended || work.getAsBoolean();
    }

    /** Whether a request was ever answered, with a WebSocket or in HTTP. */
    synchronized boolean shookHands() {
        return shookHands;
    }

    /** Whether the connection has ever been open. */
    synchronized boolean wasOpened() {
        return opened;
    }
}
