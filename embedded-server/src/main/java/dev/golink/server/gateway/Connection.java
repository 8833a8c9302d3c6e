package dev.golink.server.gateway;

import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;

import org.java_websocket.framing.CloseFrame;

import dev.golink.server.fleet.Departure;
import dev.golink.server.gateway.socket.Counter;
import dev.golink.server.gateway.socket.Counters;
import dev.golink.server.gateway.socket.PeerSocket;
import dev.golink.server.hub.Line;
import dev.golink.server.limits.Limits;
import dev.golink.server.protocol.CloseCode;
import dev.golink.server.protocol.MessageReader;
import dev.golink.server.protocol.MessageWriter;
import dev.golink.server.protocol.ServerMessage;

/** One open connection: the library's socket on one side, the hub on the other. */
abstract sealed class Connection implements Line permits PhoneConnection, OperatorConnection {
    private static final Set<CloseCode> BROKEN_RULES = EnumSet.of(CloseCode.RULE_BROKEN, CloseCode.TOO_FAST,
            CloseCode.TOO_BIG, CloseCode.TRY_LATER, CloseCode.NOT_HANDLED);

    private final PeerSocket socket;
    private final Limits.OutQueue longest;
    private final Intake intake;
    private final Counters counters;
    private volatile boolean ruleBroken;

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
    abstract void closed(Departure.Reason reason);

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
    public final void close(CloseCode code) {
        ruleBroken |= BROKEN_RULES.contains(code);
        socket.close(code.code(), code.reason());
    }

    /** Whether too much waits for the peer already; such a peer is closed. */
    final boolean isOverloaded() {
        if (socket.waitingMessages() < longest.messages() && socket.waitingBytes() < longest.bytes()) {
            return false;
        }
        if (!socket.isFlushAndClose()) {
            counters.count(Counter.CLOSED_NOT_READING);
            close(CloseCode.TRY_LATER);
        }
        return true;
    }

    /** Whether a text is longer than any message; such a peer is closed. */
    final boolean isTooLong(String text) {
        if (text.length() <= MessageReader.LONGEST) {
            return false;
        }
        counters.count(Counter.CLOSED_TOO_BIG);
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
