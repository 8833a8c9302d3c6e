package dev.golink.server.gateway;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import dev.golink.server.access.token.KeyPath;
import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.admission.AdmissionDecision;
import dev.golink.server.admission.ConnectionRequest;
import dev.golink.server.admission.OperatorPeer;
import dev.golink.server.admission.Peer;
import dev.golink.server.admission.PhonePeer;
import dev.golink.server.gateway.bounds.GatewayCounter;
import dev.golink.server.gateway.bounds.GatewayCounters;
import dev.golink.server.gateway.handshake.HandshakeRefusal;
import dev.golink.server.gateway.socket.PeerEvents;
import dev.golink.server.gateway.socket.PeerSocket;
import dev.golink.server.http.HttpRequest;
import dev.golink.server.http.HttpResponse;
import dev.golink.server.http.RequestTerms;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.trace.TraceTaps;

/** Takes new connections: asks the admission about each of them, and passes its events to its {@link Connection}. */
final class ConnectionDispatcher implements PeerEvents {
    private final GatewayContext context;
    private final GatewayCounters counters;

    ConnectionDispatcher(GatewayContext context, GatewayCounters counters) {
        this.context = context;
        this.counters = counters;
    }

    @Override
    public CompletionStage<Optional<HandshakeRefusal>> decide(PeerSocket socket, HttpRequest request) {
        return context.admission().decide(from(socket, request)).thenApply(decision -> {
            TraceTaps taps = context.hub().taps();
            if (!taps.isEmpty()) {
                ConnectionTrace.decided(taps, request.target(), socket.client().address().getHostAddress(), decision);
            }
            return apply(socket, decision);
        });
    }

    @Override
    public RequestTerms terms(HttpRequest request) {
        return context.programs().terms(request).orElse(RequestTerms.NONE);
    }

    /**
     * Answers a program, or with a page. The paths of phones and operators have none: their clients forgot to ask for a
     * WebSocket.
     */
    @Override
    public CompletionStage<HttpResponse> answer(PeerSocket socket, HttpRequest request) {
        if (context.programs().terms(request).isPresent()) {
            return context.programs().answer(request, from(socket, request));
        }
        return ConnectionPath.of(KeyPath.of(request.target()).target()) instanceof ConnectionPath.Unknown
                ? context.pages().answer(request)
                : CompletableFuture.completedStage(HandshakeRefusal.upgradeRequired().response());
    }

    private ConnectionRequest from(PeerSocket socket, HttpRequest request) {
        return new ConnectionRequest(request.target(), request.headers(), socket.client().address(),
                socket.client().isSecure(), socket.ends(), context.nanos().getAsLong());
    }

    /** Attaches the decision to the socket until the socket is open, so that the request is not read again. */
    private static Optional<HandshakeRefusal> apply(PeerSocket socket, AdmissionDecision decision) {
        socket.attach(decision);
        return switch (decision) {
            case AdmissionDecision.Refused(int status, String reason) ->
                Optional.of(HandshakeRefusal.of(status, reason));
            case AdmissionDecision.Admitted _,AdmissionDecision.Waits _,AdmissionDecision.Closed _ -> Optional.empty();
        };
    }

    @Override
    public void opened(PeerSocket socket) {
        switch ((AdmissionDecision) Objects.requireNonNull(socket.attachment())) {
            case AdmissionDecision.Admitted(Peer peer, var token) -> begin(socket, peer, token);
            case AdmissionDecision.Waits(var who, boolean keepsTokens) ->
                begin(new WaitingConnection(socket, who, keepsTokens, context, counters, this::begin));
            case AdmissionDecision.Closed(CloseCode code, String reason) -> socket.close(code.code(), reason);
            case AdmissionDecision.Refused _ -> throw new IllegalStateException("A refused connection never opens.");
        }
    }

    @Override
    public void text(PeerSocket socket, String text) {
        counters.count(GatewayCounter.MESSAGES_IN);
        with(socket, connection -> connection.limiter().text(text.length())
                .ifPresentOrElse(excess -> close(connection, excess), () -> connection.received(text)));
    }

    @Override
    public void binary(PeerSocket socket, ByteBuffer bytes) {
        counters.count(GatewayCounter.FRAMES_IN);
        with(socket, connection -> connection.limiter().frame()
                .ifPresentOrElse(excess -> close(connection, excess), () -> connection.sent(bytes)));
    }

    @Override
    public void ping(PeerSocket socket, ByteBuffer payload) {
        with(socket, connection -> connection.limiter().ping()
                .ifPresentOrElse(excess -> close(connection, excess), () -> connection.pinged(payload)));
    }

    @Override
    public void pong(PeerSocket socket) {
        with(socket, Connection::ponged);
    }

    @Override
    public void closed(PeerSocket socket, int code, String words, boolean remote) {
        if (socket.attachment() instanceof Connection connection) {
            connection.closed(code, words, remote);
        }
    }

    /** Begins the connection of a peer that was let in, and gives it its new token, if there is one. */
    private Connection begin(PeerSocket socket, Peer peer, Optional<TokenSecret> token) {
        Connection connection = switch (peer) {
            case PhonePeer phone -> new PhoneConnection(socket, phone, context, counters);
            case OperatorPeer operator -> new OperatorConnection(socket, operator, context, counters);
        };
        begin(connection);
        // By way of the hub, which sends "open" first.
        token.ifPresent(secret -> context.hub().hand(_ -> connection.send(new ServerMessage.NewToken(secret))));
        return connection;
    }

    private static void begin(Connection connection) {
        connection.socket().attach(connection);
        connection.opened();
    }

    private void close(Connection connection, CloseCode excess) {
        counters.count(
                excess == CloseCode.NOT_HANDLED ? GatewayCounter.CLOSED_NOT_HANDLED : GatewayCounter.CLOSED_TOO_FAST);
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
