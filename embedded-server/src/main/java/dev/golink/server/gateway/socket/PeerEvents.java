package dev.golink.server.gateway.socket;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

import dev.golink.server.gateway.handshake.HandshakeRequest;
import dev.golink.server.gateway.handshake.Refusal;

/**
 * What happens on sockets. Called on the reactor's thread, but for {@link #closed}, which may come on any thread; in order for
 * one socket, and never twice for one end. What a method throws costs that one connection.
 */
public interface PeerEvents {
    /**
     * A handshake is complete and sound by RFC 6455; why it is refused all the same, if it is. Whoever decides that must not
     * do so here, if it takes time: the answer may come on any thread, and meanwhile the socket waits, until the deadline of
     * its handshake. It may have ended when the answer comes, which then counts for nothing.
     */
    CompletionStage<Optional<Refusal>> judge(PeerSocket socket, HandshakeRequest request);

    /** The handshake is answered. */
    void opened(PeerSocket socket);

    /** A text came. */
    void text(PeerSocket socket, String text);

    /** A binary message came; the bytes are this message's own. */
    void binary(PeerSocket socket, ByteBuffer bytes);

    /** A ping came; answering it is up to the receiver. */
    void ping(PeerSocket socket, ByteBuffer payload);

    /** A pong came. */
    void pong(PeerSocket socket);

    /** A connection that was opened has ended, with this close code and its words, which the peer or this side gave. */
    void closed(PeerSocket socket, int code, String words, boolean remote);
}
