package dev.golink.server.gateway;

import java.nio.ByteBuffer;

import org.java_websocket.framing.CloseFrame;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.gateway.bounds.GatewayCounter;
import dev.golink.server.gateway.bounds.GatewayCounters;
import dev.golink.server.gateway.socket.PeerSocket;
import dev.golink.server.hub.transport.ConnectionEnd;
import dev.golink.server.hub.transport.Transport;
import dev.golink.server.limits.Limits;
import dev.golink.server.protocol.MessageWriter;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.protocol.json.Envelope;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.message.ServerMessage;

/** One open connection: connects the library's socket to the hub. */
abstract sealed class Connection implements Transport permits PhoneConnection, OperatorConnection, WaitingConnection {
    private final PeerSocket socket;
    private final Limits.OutQueue longest;
    private final MessageLimiter limiter;
    private final GatewayCounters counters;
    private volatile @Nullable CloseCode closedFor;

    Connection(PeerSocket socket, Limits.OutQueue longest, MessageLimiter limiter, GatewayCounters counters) {
        this.socket = socket;
        this.longest = longest;
        this.limiter = limiter;
        this.counters = counters;
    }

    /** Called when the handshake is done; on the sockets' thread, before any other callback. */
    abstract void opened();

    /** Handles a text message; on the sockets' thread. */
    abstract void received(String text);

    /** Handles a binary message; on the sockets' thread. Nothing else uses the buffer. */
    abstract void sent(ByteBuffer bytes);

    /** Handles a pong; on the sockets' thread. */
    abstract void ponged();

    /** Handles the end of the connection, closed by either side. */
    void closed(int code, String words, boolean remote) {
        closed(ending(code, words, remote));
    }

    /** Called when the connection has ended; on any thread, perhaps while a message is still being handled. */
    abstract void closed(ConnectionEnd end);

    final PeerSocket socket() {
        return socket;
    }

    final MessageLimiter limiter() {
        return limiter;
    }

    /** Answers a ping; on the sockets' thread. */
    final void pinged(ByteBuffer payload) {
        int size = payload.remaining();
        if (!isOverloaded()) {
            socket.pong(payload);
            answeredPing(size);
        }
    }

    /** Sends a message. A connection that just ended drops the message; its end reaches the hub separately. */
    @Override
    public final void send(ServerMessage message) {
        if (!isOverloaded()) {
            String text = MessageWriter.write(message);
            said(text);
            socket.sendText(text);
        }
    }

    /** Called for each text to the peer. */
    void said(String text) {}

    /** Called for each ping of the peer that was answered. */
    void answeredPing(int bytes) {}

    @Override
    public final void close(CloseCode code, String reason) {
        closedFor = closedFor == null ? code : closedFor;
        socket.close(code.code(), reason);
    }

    /** Whether too much data waits for the peer already. Closes the connection of such a peer. */
    final boolean isOverloaded() {
        if (socket.waitingMessages() < longest.messages() && socket.waitingBytes() < longest.bytes()) {
            return false;
        }
        if (!socket.isClosing()) {
            counters.count(GatewayCounter.CLOSED_NOT_READING);
            close(CloseCode.TRY_LATER);
        }
        return true;
    }

    /** Whether a text is longer than any valid message. Closes the connection of such a peer. */
    final boolean isTooLong(String text) {
        if (text.length() <= Envelope.LONGEST) {
            return false;
        }
        counters.count(GatewayCounter.CLOSED_TOO_BIG);
        close(CloseCode.TOO_BIG);
        return true;
    }

    /**
     * The reason why the connection ended. This is the code this side closed it with, if it did; otherwise it follows
     * from the close code and the side that closed.
     */
    final ConnectionEnd ending(int code, String words, boolean remote) {
        CloseCode here = closedFor;
        if (here != null) {
            return ConnectionEnd.of(here);
        }
        ConnectionEnd byPeer = ConnectionEnd.closedByPhone(Fields.shown(words));
        return switch (code) {
            case CloseFrame.PROTOCOL_ERROR, CloseFrame.POLICY_VALIDATION ->
                remote ? byPeer : ConnectionEnd.ruleBroken(Departure.Code.OTHER, words);
            case CloseFrame.NO_UTF8 ->
                remote ? byPeer : ConnectionEnd.ruleBroken(Departure.Code.NOT_UTF8, words);
            case CloseFrame.TOOBIG ->
                remote ? byPeer : ConnectionEnd.ruleBroken(Departure.Code.TOO_BIG, words);
            case CloseFrame.GOING_AWAY ->
                remote ? byPeer : ConnectionEnd.of(CloseCode.GOING_AWAY);
            case CloseFrame.UNEXPECTED_CONDITION ->
                remote ? byPeer : ConnectionEnd.of(CloseCode.SERVER_FAULT);
            case CloseFrame.ABNORMAL_CLOSE, CloseFrame.NEVER_CONNECTED -> ConnectionEnd.CONNECTION_LOST;
            default -> remote ? byPeer : ConnectionEnd.CONNECTION_LOST;
        };
    }
}
