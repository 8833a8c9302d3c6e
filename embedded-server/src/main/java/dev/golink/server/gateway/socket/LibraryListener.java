package dev.golink.server.gateway.socket;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketAdapter;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.Handshakedata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.gateway.bounds.GatewayCounter;
import dev.golink.server.gateway.handshake.HandshakeRefusal;
import dev.golink.server.http.HttpRequest;
import dev.golink.server.http.HttpResponse;
import dev.golink.server.http.RequestTerms;
import dev.golink.server.threads.FatalErrors;

/**
 * Passes the events of the library's engines on. An exception in a callback closes that connection and affects nothing
 * else, unless the error must end the process.
 */
final class LibraryListener extends WebSocketAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(LibraryListener.class);

    private final Sockets sockets;
    private final PeerEvents events;

    LibraryListener(Sockets sockets, PeerEvents events) {
        this.sockets = sockets;
        this.events = events;
    }

    /** Asks whether a valid handshake is refused, and with which response. The stage fails if the decision fails. */
    CompletionStage<Optional<HandshakeRefusal>> decide(PeerSocket socket, HttpRequest request) {
        try {
            return events.decide(socket, request);
        } catch (Throwable e) { // see the class comment
            return CompletableFuture.failedStage(e);
        }
    }

    /** Answers a request that asks for no WebSocket. The stage fails if the answer fails. */
    CompletionStage<HttpResponse> answer(PeerSocket socket, HttpRequest request) {
        try {
            return events.answer(socket, request);
        } catch (Throwable e) { // see the class comment
            return CompletableFuture.failedStage(e);
        }
    }

    /** What a request that asks for no WebSocket may bring and take. */
    RequestTerms terms(HttpRequest request) {
        return events.terms(request);
    }

    /**
     * Logs that a request could not be decided or answered, and returns the response. On the reactor's thread; the
     * failure may have come on any thread.
     */
    static HandshakeRefusal decisionFailed(Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause()
                : failure;
        FatalErrors.rethrow(cause);
        LOG.error("A request could not be answered, so it is refused with 500.", cause);
        return HandshakeRefusal.serverFault();
    }

    @Override
    public void onWebsocketOpen(WebSocket socket, Handshakedata request) {
        PeerSocket peer = peer(socket);
        if (peer.open()) {
            guard(peer, "the opening", () -> events.opened(peer));
        }
    }

    @Override
    public void onWebsocketMessage(WebSocket socket, String text) {
        PeerSocket peer = peer(socket);
        guard(peer, "a text", () -> events.text(peer, text));
    }

    @Override
    public void onWebsocketMessage(WebSocket socket, ByteBuffer bytes) {
        PeerSocket peer = peer(socket);
        guard(peer, "a binary message", () -> events.binary(peer, bytes));
    }

    @Override
    public void onWebsocketPing(WebSocket socket, Framedata ping) {
        PeerSocket peer = peer(socket);
        guard(peer, "a ping", () -> events.ping(peer, ping.getPayloadData()));
    }

    @Override
    public void onWebsocketPong(WebSocket socket, Framedata pong) {
        PeerSocket peer = peer(socket);
        guard(peer, "a pong", () -> events.pong(peer));
    }

    @Override
    public void onWebsocketClose(WebSocket socket, int code, String reason, boolean remote) {
        PeerSocket peer = peer(socket);
        if (((Engine) socket).wasOpened()) {
            guard(peer, "the end", () -> events.closed(peer, code, String.valueOf(reason), remote));
        }
    }

    @Override
    public void onWebsocketClosing(WebSocket socket, int code, String reason, boolean remote) {}

    @Override
    public void onWebsocketCloseInitiated(WebSocket socket, int code, String reason) {}

    @Override
    public void onWebsocketError(@Nullable WebSocket socket, Exception error) {
        LOG.debug("The library reported a failure of a connection.", error);
    }

    @Override
    public void onWriteDemand(WebSocket socket) {
        peer(socket).writeEnginesWords();
    }

    @Override
    public InetSocketAddress getLocalSocketAddress(WebSocket socket) {
        throw new UnsupportedOperationException("The library does not call this method.");
    }

    @Override
    public InetSocketAddress getRemoteSocketAddress(WebSocket socket) {
        throw new UnsupportedOperationException("Use PeerSocket.address instead.");
    }

    /** The connection of an engine. Every engine here is an {@link Engine}. */
    private static PeerSocket peer(WebSocket engine) {
        return ((Engine) engine).socket();
    }

    private void guard(PeerSocket socket, String what, Runnable callback) {
        try {
            callback.run();
        } catch (Throwable e) { // see the class comment
            FatalErrors.rethrow(e);
            LOG.error("Handling {} of a peer failed, so its connection is closed.", what, e);
            sockets.counters().count(GatewayCounter.CLOSED_SERVER_FAULT);
            socket.close(CloseFrame.UNEXPECTED_CONDITION, "The server failed on this connection.");
        }
    }
}
