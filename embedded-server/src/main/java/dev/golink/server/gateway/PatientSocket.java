package dev.golink.server.gateway;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Optional;

import org.java_websocket.WebSocketAdapter;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.enums.ReadyState;
import org.java_websocket.framing.CloseFrame;

/**
 * A socket that ends its own half first. The library closes as soon as its goodbye is written; if the peer is still
 * talking then, the system answers with a reset, which takes the goodbye and its code away from the peer. So after the
 * goodbye only the sending half is closed, and what still comes is read and dropped until the peer closes too, or the
 * {@link Closer} loses its patience.
 */
final class PatientSocket extends WebSocketImpl {
    private final RequestHead head;
    private final Handshakes handshakes;
    private final Closer closer;
    private volatile boolean peerSaidGoodbye;

    PatientSocket(WebSocketAdapter adapter, Draft draft, RequestHead head, Handshakes handshakes, Closer closer) {
        super(adapter, List.of(draft));
        this.head = head;
        this.handshakes = handshakes;
        this.closer = closer;
    }

    /** The one way into closing, whoever began it. */
    @Override
    public synchronized void flushAndClose(int code, String message, boolean remote) {
        if (isFlushAndClose()) {
            return;
        }
        peerSaidGoodbye = remote;
        super.flushAndClose(code, message, remote);
        closer.limit(this, code, message);
    }

    /** Everything is written, the goodbye last; on the selector's thread. */
    @Override
    public void closeConnection() {
        if (peerSaidGoodbye || !(getChannel() instanceof SocketChannel channel)) {
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
     * The peer's half has ended; on the selector's thread. Waits for a goodbye that is being answered just now: the peer
     * closes as soon as it has the answer, and would else count as lost.
     */
    @Override
    public synchronized void eot() {
        super.eot();
    }

    /** The one way out, whoever ended it. */
    @Override
    public synchronized void closeConnection(int code, String message, boolean remote) {
        super.closeConnection(code, message, remote);
        handshakes.ended(this);
    }

    /** After the goodbye nothing counts any more; a handshake that was refused must not be tried again here. */
    @Override
    public void decode(ByteBuffer bytes) {
        if (isFlushAndClose()) {
            return;
        }
        if (getReadyState() == ReadyState.NOT_YET_CONNECTED) {
            shakeHands(bytes);
        } else {
            super.decode(bytes);
        }
    }

    private void shakeHands(ByteBuffer bytes) {
        Optional<ByteBuffer> request = head.add(bytes);
        if (head.isTooLong()) {
            closeConnection(CloseFrame.NEVER_CONNECTED, "The handshake is too long.");
            return;
        }
        request.ifPresent(super::decode);
        if (isOpen()) {
            handshakes.ended(this);
        }
    }
}
