package dev.golink.server.gateway;

import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.hub.Ending;
import dev.golink.server.protocol.CloseCode;

/**
 * The library's server with a guard around each of its callbacks: they come on its selector and worker threads, and a
 * Throwable that left them would end that thread, or the whole server, for all phones.
 */
final class GatewayServer extends WebSocketServer {
    private static final Logger LOG = LoggerFactory.getLogger(GatewayServer.class);

    private final GatewayContext context;
    private final Set<WebSocket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch started = new CountDownLatch(1);

    GatewayServer(ServerSocketChannel bound, GatewayContext context, Handshakes handshakes, Closer closer) {
        super(bound);
        this.context = context;
        setWebSocketFactory(new LimitedSocketFactory(context.limits(), handshakes, closer));
        setReuseAddr(Listener.reusesAddress());
        setTcpNoDelay(true);
        setDaemon(true);
        // The library's own timer counts pongs only and drops healthy phones after a pause; the hub judges instead.
        setConnectionLostTimeout(0);
    }

    /** Opens when the server accepts. */
    CountDownLatch started() {
        return started;
    }

    /** The connections that are open now; a live view. */
    Set<WebSocket> open() {
        return open;
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    /** A path that is none of the protocol's is refused before it becomes a connection. */
    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(WebSocket socket, Draft draft,
            ClientHandshake request) throws InvalidDataException {
        if (ConnectionPath.of(request.getResourceDescriptor()) instanceof ConnectionPath.Unknown) {
            throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, "There is nothing at this path.");
        }
        return super.onWebsocketHandshakeReceivedAsServer(socket, draft, request);
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        guard(socket, "opening", () -> {
            WebSocketImpl opened = (WebSocketImpl) socket;
            open.add(socket);
            switch (ConnectionPath.of(handshake.getResourceDescriptor())) {
                case ConnectionPath.OfPhone(var id) ->
                    begin(new PhoneConnection(opened, id, address(socket), context));
                case ConnectionPath.OfOperator(var id) -> begin(new OperatorConnection(opened, id, context));
                case ConnectionPath.BadId(String why) -> opened.close(CloseCode.RULE_BROKEN.code(), why);
                case ConnectionPath.Unknown() ->
                    opened.close(CloseCode.RULE_BROKEN.code(), CloseCode.RULE_BROKEN.reason());
            }
        });
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
        guard(socket, "a text", () -> with(socket, peer -> take(peer, message)));
    }

    @Override
    public void onMessage(WebSocket socket, ByteBuffer message) {
        guard(socket, "a binary message", () -> with(socket, peer -> peer.connection.sent(message)));
    }

    @Override
    public void onWebsocketPing(WebSocket socket, Framedata ping) {
        guard(socket, "a ping", () -> with(socket, peer -> {
            Optional<CloseCode> excess = peer.intake.ping();
            excess.ifPresent(peer.connection::close);
            if (excess.isEmpty() && socket.isOpen() && !peer.connection.isOverloaded()) {
                super.onWebsocketPing(socket, ping);
            }
        }));
    }

    @Override
    public void onWebsocketPong(WebSocket socket, Framedata pong) {
        guard(socket, "a pong", () -> with(socket, peer -> peer.connection.ponged()));
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        guard(socket, "closing", () -> {
            open.remove(socket);
            with(socket, peer -> peer.connection.closed(peer.connection.ending(code, String.valueOf(reason), remote)));
        });
    }

    @Override
    public void onError(WebSocket socket, Exception error) {
        if (socket == null) {
            LOG.error("The WebSocket server failed.", error);
        } else {
            LOG.debug("The connection from {} failed.", address(socket), error);
        }
    }

    private void begin(Connection connection) {
        Limits.Intake limits = switch (connection) {
            case PhoneConnection _ -> context.limits().phones();
            case OperatorConnection _ -> context.limits().operators();
        };
        connection.socket().setAttachment(new Peer(connection, new Intake(limits, context.nanos())));
        connection.opened();
        if (!connection.socket().getChannel().isOpen()) {
            // It ended while it opened; the library then calls it open again and never tells of its end.
            connection.socket().closeConnection(CloseFrame.ABNORMAL_CLOSE, "");
            open.remove(connection.socket());
            connection.closed(Ending.CONNECTION_LOST);
        }
    }

    private static void with(WebSocket socket, Handler handler) {
        Peer peer = socket.getAttachment();
        if (peer != null) {
            handler.handle(peer);
        }
    }

    /** What is handed to the hub after a text is done after it, and so tells that the hub has come to that. */
    private void take(Peer peer, String text) {
        int length = text.length();
        peer.intake.text(length).ifPresentOrElse(peer.connection::close, () -> {
            peer.connection.said(text);
            context.hub().hand(_ -> peer.intake.handled(length));
        });
    }

    private static String address(WebSocket socket) {
        var remote = socket.getRemoteSocketAddress();
        return remote == null || remote.getAddress() == null ? "" : remote.getAddress().getHostAddress();
    }

    /** Any Throwable, even an error of the machine, costs this one connection and nothing else. */
    private void guard(WebSocket socket, String what, Runnable callback) {
        try {
            callback.run();
        } catch (Throwable e) { // see above
            LOG.error("Handling {} failed; its connection is closed.", what, e);
            socket.close(CloseCode.SERVER_FAULT.code(), CloseCode.SERVER_FAULT.reason());
        }
    }

    private interface Handler {
        void handle(Peer peer);
    }

    /**
     * What belongs to a socket.
     *
     * @param connection what it is to the hub
     * @param intake     what may still come from it
     */
    private record Peer(Connection connection, Intake intake) {}
}
