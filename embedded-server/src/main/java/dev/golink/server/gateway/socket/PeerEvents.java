package dev.golink.server.gateway.socket;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

import dev.golink.server.gateway.handshake.HandshakeRefusal;
import dev.golink.server.http.HttpRequest;
import dev.golink.server.http.HttpResponse;
import dev.golink.server.http.RequestTerms;

/**
 * The events of sockets. Called on the reactor's thread, apart from {@link #closed}, which may come on any thread. The
 * events of one socket come in order, and each end is reported once. An exception closes only that connection.
 */
public interface PeerEvents {
    /**
     * Decides whether a complete handshake, valid by RFC 6455, is refused, and with which response. A slow decision
     * must not be made on this thread. The result may come on any thread. Meanwhile the socket waits, until the
     * deadline of its handshake. A result for a socket that has ended is ignored.
     */
    CompletionStage<Optional<HandshakeRefusal>> decide(PeerSocket socket, HttpRequest request);

    /** What a request that asks for no WebSocket may bring and take; by its head, and at once. */
    default RequestTerms terms(HttpRequest request) {
        return RequestTerms.NONE;
    }

    /**
     * Answers a request that asks for no WebSocket. A slow answer must not be made on this thread. It may come on any
     * thread. An answer for a socket that has ended is dropped.
     */
    CompletionStage<HttpResponse> answer(PeerSocket socket, HttpRequest request);

    /** The handshake is answered. */
    void opened(PeerSocket socket);

    /** A text message came. */
    void text(PeerSocket socket, String text);

    /** A binary message came. Nothing else uses the buffer. */
    void binary(PeerSocket socket, ByteBuffer bytes);

    /** A ping came. The receiver of this event must answer it. */
    void ping(PeerSocket socket, ByteBuffer payload);

    /** A pong came. */
    void pong(PeerSocket socket);

    /** A connection that had opened has ended, with the close code and the reason of the peer or of this side. */
    void closed(PeerSocket socket, int code, String words, boolean remote);
}
