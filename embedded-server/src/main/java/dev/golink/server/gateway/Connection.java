package dev.golink.server.gateway;

import java.nio.ByteBuffer;

import org.java_websocket.WebSocketImpl;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.fleet.Departure;
import dev.golink.server.hub.Line;
import dev.golink.server.protocol.CloseCode;
import dev.golink.server.protocol.MessageReader;
import dev.golink.server.protocol.MessageWriter;
import dev.golink.server.protocol.ServerMessage;

/** One open connection: the library's socket on one side, the hub on the other. */
abstract sealed class Connection implements Line permits PhoneConnection, OperatorConnection {
    /** Messages that may wait for a peer that does not read. */
    private static final int LONGEST_OUT_QUEUE = 256;

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    private final WebSocketImpl socket;
    private final Closer closer;
    private volatile boolean ruleBroken;

    Connection(WebSocketImpl socket, Closer closer) {
        this.socket = socket;
        this.closer = closer;
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
    abstract void closed(Departure.Reason reason);

    final WebSocketImpl socket() {
        return socket;
    }

    @Override
    public final void send(ServerMessage message) {
        if (socket.outQueue.size() >= longestOutQueue()) {
            close(CloseCode.TRY_LATER);
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
        ruleBroken |= code == CloseCode.RULE_BROKEN || code == CloseCode.TOO_BIG || code == CloseCode.TRY_LATER;
        closer.close(socket, code.code(), code.reason());
    }

    /** How many messages may wait before a peer that does not read is closed. */
    int longestOutQueue() {
        return LONGEST_OUT_QUEUE;
    }

    /** Whether a text is longer than any message; such a peer is closed. */
    final boolean isTooLong(String text) {
        if (text.length() <= MessageReader.LONGEST) {
            return false;
        }
        close(CloseCode.TOO_BIG);
        return true;
    }

    /** Why the connection ended, from the close code and from who closed it. */
    final Departure.Reason reason(int code, boolean remote) {
        if (ruleBroken) {
            return Departure.Reason.RULE_BROKEN;
        }
        return switch (code) {
            case CloseFrame.PROTOCOL_ERROR, CloseFrame.NO_UTF8, CloseFrame.TOOBIG, CloseFrame.POLICY_VALIDATION ->
                remote ? Departure.Reason.CLOSED_BY_PHONE : Departure.Reason.RULE_BROKEN;
            case CloseFrame.ABNORMAL_CLOSE, CloseFrame.NEVER_CONNECTED -> Departure.Reason.CONNECTION_LOST;
            default -> remote ? Departure.Reason.CLOSED_BY_PHONE : Departure.Reason.CONNECTION_LOST;
        };
    }
}
