package dev.golink.server.gateway;

import java.nio.ByteBuffer;

import org.java_websocket.WebSocketImpl;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.hub.Ending;
import dev.golink.server.hub.Line;
import dev.golink.server.protocol.CloseCode;
import dev.golink.server.protocol.MessageReader;
import dev.golink.server.protocol.MessageWriter;
import dev.golink.server.protocol.ServerMessage;

/** One open connection: the library's socket on one side, the hub on the other. */
abstract sealed class Connection implements Line permits PhoneConnection, OperatorConnection {
    /**
     * Messages that may wait for a peer that does not read, about a mebibyte. Many more than a peer in order ever has, yet
     * a burst of its own is answered faster than the selector gets round to writing.
     */
    private static final int LONGEST_OUT_QUEUE = 8192;

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    private final WebSocketImpl socket;
    private volatile @Nullable CloseCode closedFor;

    Connection(WebSocketImpl socket) {
        this.socket = socket;
    }

    /** The handshake is done; on a worker thread, before any other callback. */
    abstract void opened();

    /** A text message came; on the connection's worker thread. */
    abstract void said(String text);

    /** A binary message came; on the connection's worker thread. The bytes are this message's own. */
    abstract void sent(ByteBuffer bytes);

    /** A pong came; on the connection's worker thread. */
    abstract void ponged();

    /** The connection ended; on any thread, and perhaps while a message is still being handled. */
    abstract void closed(Ending ending);

    final WebSocketImpl socket() {
        return socket;
    }

    @Override
    public final void send(ServerMessage message) {
        if (isOverloaded()) {
            return;
        }
        try {
            socket.send(MessageWriter.write(message));
        } catch (WebsocketNotConnectedException _) {
            LOG.trace("Not sent, for the connection just ended; the hub will hear of that in its turn.");
        }
    }

    @Override
    public final void close(CloseCode code) {
        closedFor = closedFor == null ? code : closedFor;
        socket.close(code.code(), code.reason());
    }

    /** Whether too much waits for the peer already; such a peer is closed. */
    final boolean isOverloaded() {
        if (socket.outQueue.size() < LONGEST_OUT_QUEUE) {
            return false;
        }
        close(CloseCode.TRY_LATER);
        return true;
    }

    /** Whether a text is longer than any message; such a peer is closed. */
    final boolean isTooLong(String text) {
        if (text.length() <= MessageReader.LONGEST) {
            return false;
        }
        close(CloseCode.TOO_BIG);
        return true;
    }

    /** Why the connection ended: what it was closed for here, else what the close code says and who closed it. */
    final Ending ending(int code, String words, boolean remote) {
        CloseCode here = closedFor;
        if (here != null) {
            return Ending.of(here);
        }
        return switch (code) {
            case CloseFrame.PROTOCOL_ERROR, CloseFrame.NO_UTF8, CloseFrame.TOOBIG, CloseFrame.POLICY_VALIDATION ->
                remote ? Ending.CLOSED_BY_PHONE : Ending.ruleBroken(words);
            case CloseFrame.GOING_AWAY -> remote ? Ending.CLOSED_BY_PHONE : Ending.of(CloseCode.GOING_AWAY);
            case CloseFrame.UNEXPECTED_CONDITION -> remote ? Ending.CLOSED_BY_PHONE : Ending.of(CloseCode.SERVER_FAULT);
            case CloseFrame.ABNORMAL_CLOSE, CloseFrame.NEVER_CONNECTED -> Ending.CONNECTION_LOST;
            default -> remote ? Ending.CLOSED_BY_PHONE : Ending.CONNECTION_LOST;
        };
    }
}
