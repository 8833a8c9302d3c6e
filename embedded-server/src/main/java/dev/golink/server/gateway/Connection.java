package dev.golink.server.gateway;

import java.nio.ByteBuffer;

import org.java_websocket.framing.CloseFrame;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.gateway.bounds.Counter;
import dev.golink.server.gateway.bounds.Counters;
import dev.golink.server.gateway.socket.PeerSocket;
import dev.golink.server.hub.line.Ending;
import dev.golink.server.hub.line.Line;
import dev.golink.server.limits.Limits;
import dev.golink.server.protocol.MessageWriter;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.protocol.json.Envelope;
import dev.golink.server.protocol.message.ServerMessage;

/** One open connection: the library's socket on one side, the hub on the other. */
abstract sealed class Connection implements Line permits PhoneConnection, OperatorConnection {
    private final PeerSocket socket;
    private final Limits.OutQueue longest;
    private final Intake intake;
    private final Counters counters;
    private volatile @Nullable CloseCode closedFor;

    Connection(PeerSocket socket, Limits.OutQueue longest, Intake intake, Counters counters) {
        this.socket = socket;
        this.longest = longest;
        this.intake = intake;
        this.counters = counters;
    }

    /** The handshake is done; on the sockets' thread, before any other callback. */
    abstract void opened();

    /** A text message came; on the sockets' thread. */
    abstract void said(String text);

    /** A binary message came; on the sockets' thread. The bytes are this message's own. */
    abstract void sent(ByteBuffer bytes);

    /** A pong came; on the sockets' thread. */
    abstract void ponged();

    /** The connection ended; on any thread, and perhaps while a message is still being handled. */
    abstract void closed(Ending ending);

    final PeerSocket socket() {
        return socket;
    }

    final Intake intake() {
        return intake;
    }

    /** A ping came; on the sockets' thread. */
    final void pinged(ByteBuffer payload) {
        if (!isOverloaded()) {
            socket.pong(payload);
        }
    }

    /** One that just ended is not told; the hub will hear of its end in its turn. */
    @Override
    public final void send(ServerMessage message) {
        if (!isOverloaded()) {
            socket.sendText(MessageWriter.write(message));
        }
    }

    @Override
    public final void close(CloseCode code, String reason) {
        closedFor = closedFor == null ? code : closedFor;
        socket.close(code.code(), reason);
    }

    /** Whether too much waits for the peer already; such a peer is closed. */
    final boolean isOverloaded() {
        if (socket.waitingMessages() < longest.messages() && socket.waitingBytes() < longest.bytes()) {
            return false;
        }
        if (!socket.isClosing()) {
            counters.count(Counter.CLOSED_NOT_READING);
            close(CloseCode.TRY_LATER);
        }
        return true;
    }

    /** Whether a text is longer than any message; such a peer is closed. */
    final boolean isTooLong(String text) {
        if (text.length() <= Envelope.LONGEST) {
            return false;
        }
        counters.count(Counter.CLOSED_TOO_BIG);
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
            case CloseFrame.PROTOCOL_ERROR, CloseFrame.POLICY_VALIDATION ->
                remote ? Ending.CLOSED_BY_PHONE : Ending.ruleBroken(Departure.Code.OTHER, words);
            case CloseFrame.NO_UTF8 ->
                remote ? Ending.CLOSED_BY_PHONE : Ending.ruleBroken(Departure.Code.NOT_UTF8, words);
            case CloseFrame.TOOBIG ->
                remote ? Ending.CLOSED_BY_PHONE : Ending.ruleBroken(Departure.Code.TOO_BIG, words);
            case CloseFrame.GOING_AWAY -> remote ? Ending.CLOSED_BY_PHONE : Ending.of(CloseCode.GOING_AWAY);
            case CloseFrame.UNEXPECTED_CONDITION -> remote ? Ending.CLOSED_BY_PHONE : Ending.of(CloseCode.SERVER_FAULT);
            case CloseFrame.ABNORMAL_CLOSE, CloseFrame.NEVER_CONNECTED -> Ending.CONNECTION_LOST;
            default -> remote ? Ending.CLOSED_BY_PHONE : Ending.CONNECTION_LOST;
        };
    }
}
