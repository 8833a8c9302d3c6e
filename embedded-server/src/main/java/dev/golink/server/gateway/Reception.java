package dev.golink.server.gateway;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;

import dev.golink.server.gateway.bounds.Counter;
import dev.golink.server.gateway.bounds.Counters;
import dev.golink.server.gateway.handshake.HandshakeRequest;
import dev.golink.server.gateway.handshake.Refusal;
import dev.golink.server.gateway.socket.PeerEvents;
import dev.golink.server.gateway.socket.PeerSocket;
import dev.golink.server.protocol.close.CloseCode;

/** Receives who connects: finds out by the path who it is, and hands what comes to its {@link Connection}. */
final class Reception implements PeerEvents {
    private final GatewayContext context;
    private final Counters counters;
    private final OriginRule origins;

    Reception(GatewayContext context, Counters counters) {
        this.context = context;
        this.counters = counters;
        this.origins = new OriginRule(context.limits().origins());
    }

    /** A path that is none of the protocol's, or a page from elsewhere, is refused before it becomes a connection. */
    @Override
    public Optional<Refusal> judge(HandshakeRequest request) {
        if (ConnectionPath.of(request.target()) instanceof ConnectionPath.Unknown) {
            return Optional.of(Refusal.notFound());
        }
        return origins.judge(request);
    }

    @Override
    public void opened(PeerSocket socket) {
        switch (ConnectionPath.of(socket.target())) {
            case ConnectionPath.OfPhone(var id) -> begin(new PhoneConnection(socket, id, context, counters));
            case ConnectionPath.OfOperator(var id) -> begin(new OperatorConnection(socket, id, context, counters));
            case ConnectionPath.BadId(String why) -> socket.close(CloseCode.RULE_BROKEN.code(), why);
            case ConnectionPath.Unknown() ->
                socket.close(CloseCode.RULE_BROKEN.code(), CloseCode.RULE_BROKEN.reason());
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

    /** What comes after the goodbye counts for nothing, even if it came with what led to that. */
    private static void with(PeerSocket socket, Consumer<Connection> handler) {
        if (socket.attachment() instanceof Connection connection && !socket.isClosing()) {
            handler.accept(connection);
        }
    }
}
