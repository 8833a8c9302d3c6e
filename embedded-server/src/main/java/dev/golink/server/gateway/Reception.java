package dev.golink.server.gateway;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import dev.golink.server.admission.ConnectionRequest;
import dev.golink.server.admission.OperatorPeer;
import dev.golink.server.admission.PhonePeer;
import dev.golink.server.admission.Verdict;
import dev.golink.server.gateway.bounds.Counter;
import dev.golink.server.gateway.bounds.Counters;
import dev.golink.server.gateway.handshake.HandshakeRequest;
import dev.golink.server.gateway.handshake.Refusal;
import dev.golink.server.gateway.socket.PeerEvents;
import dev.golink.server.gateway.socket.PeerSocket;
import dev.golink.server.protocol.close.CloseCode;

/** Takes new connections: asks the admission about each of them, and passes its events to its {@link Connection}. */
final class Reception implements PeerEvents {
    private final GatewayContext context;
    private final Counters counters;

    Reception(GatewayContext context, Counters counters) {
        this.context = context;
        this.counters = counters;
    }

    @Override
    public CompletionStage<Optional<Refusal>> judge(PeerSocket socket, HandshakeRequest request) {
        return context.admission()
                .decide(new ConnectionRequest(request.target(), request.headers(), socket.address()))
                .thenApply(verdict -> heed(socket, verdict));
    }

    /** Attaches the decision to the socket until the socket is open, so that the request is not read again. */
    private static Optional<Refusal> heed(PeerSocket socket, Verdict verdict) {
        socket.attach(verdict);
        return switch (verdict) {
            case Verdict.Refused(int status, String reason) -> Optional.of(Refusal.of(status, reason));
            case Verdict.Admitted _,Verdict.Closed _ -> Optional.empty();
        };
    }

    @Override
    public void opened(PeerSocket socket) {
        switch ((Verdict) Objects.requireNonNull(socket.attachment())) {
            case Verdict.Admitted(PhonePeer phone) -> begin(new PhoneConnection(socket, phone, context, counters));
            case Verdict.Admitted(OperatorPeer operator) ->
                begin(new OperatorConnection(socket, operator, context, counters));
            case Verdict.Closed(CloseCode code, String reason) -> socket.close(code.code(), reason);
            case Verdict.Refused _ -> throw new IllegalStateException("One that was refused is never open.");
        }
    }

    @Override
    public void text(PeerSocket socket, String text) {
        with(socket, connection -> connection.intake().text(text.length())
                .ifPresentOrElse(excess -> close(connection, excess), () -> connection.said(text)));
    }

    @Override
    public void binary(PeerSocket socket, ByteBuffer bytes) {
        with(socket, connection -> connection.intake().frame()
                .ifPresentOrElse(excess -> close(connection, excess), () -> connection.sent(bytes)));
    }

    @Override
    public void ping(PeerSocket socket, ByteBuffer payload) {
        with(socket, connection -> connection.intake().ping()
                .ifPresentOrElse(excess -> close(connection, excess), () -> connection.pinged(payload)));
    }

    @Override
    public void pong(PeerSocket socket) {
        with(socket, Connection::ponged);
    }

    @Override
    public void closed(PeerSocket socket, int code, String words, boolean remote) {
        if (socket.attachment() instanceof Connection connection) {
            connection.closed(connection.ending(code, words, remote));
        }
    }

    private static void begin(Connection connection) {
        connection.socket().attach(connection);
        connection.opened();
    }

    private void close(Connection connection, CloseCode excess) {
        counters.count(excess == CloseCode.NOT_HANDLED ? Counter.CLOSED_NOT_HANDLED : Counter.CLOSED_TOO_FAST);
        connection.close(excess);
    }

    /**
     * Handles an event unless the connection is closing. Messages after the close frame are ignored, even if they
     * arrived in the same read as the message that led to it.
     */
    private static void with(PeerSocket socket, Consumer<Connection> handler) {
        if (socket.attachment() instanceof Connection connection && !socket.isClosing()) {
            handler.accept(connection);
        }
    }
}
