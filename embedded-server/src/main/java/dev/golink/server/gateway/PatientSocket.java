package dev.golink.server.gateway;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;

import org.java_websocket.WebSocketAdapter;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;

/**
 * A socket that ends its own half first. The library closes as soon as its goodbye is written; if the peer is still
 * talking then, the system answers with a reset, which takes the goodbye and its code away from the peer. So after the
 * goodbye only the sending half is closed, and what still comes is read and dropped until the peer closes too, or the
 * {@link Closer} loses its patience.
 */
final class PatientSocket extends WebSocketImpl {
    private final Closer closer;
    private volatile boolean peerSaidGoodbye;

    PatientSocket(WebSocketAdapter adapter, Draft draft, Closer closer) {
        super(adapter, List.of(draft));
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

    /** After the goodbye nothing counts any more; a handshake that was refused must not be tried again here. */
    @Override
    public void decode(ByteBuffer bytes) {
        if (!isFlushAndClose()) {
            super.decode(bytes);
        }
    }
}
