package dev.golink.server.gateway.socket;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

import dev.golink.server.gateway.bounds.ConnectionLimiter;
import dev.golink.server.gateway.bounds.Counter;
import dev.golink.server.gateway.bounds.Counters;
import dev.golink.server.gateway.frames.BoundedDraft;
import dev.golink.server.gateway.handshake.HandshakeRequest;
import dev.golink.server.gateway.handshake.Refusal;
import dev.golink.server.limits.Limits;

/** What all sockets of a gateway share: the bounds before a message has a meaning, and who is to be told of what happens. */
final class Sockets implements AutoCloseable {
    private final Limits.Handshake handshake;
    private final Counters counters;
    private final Closer closer;
    private final Handshakes handshakes;
    private final ConnectionLimiter limiter;
    private final BoundedDraft draft;
    private final LibraryListener listener;
    private final Set<PeerSocket> open = ConcurrentHashMap.newKeySet();

    Sockets(Limits limits, PeerEvents events, Counters counters) {
        this.handshake = limits.handshake();
        this.counters = counters;
        this.closer = new Closer(counters);
        this.handshakes = new Handshakes(handshake.deadline(), limits.connections().pending(), closer, counters);
        this.limiter = new ConnectionLimiter(limits.connections(), counters);
        this.draft = new BoundedDraft(limits.message(), counters);
        this.listener = new LibraryListener(this, events);
    }

    Counters counters() {
        return counters;
    }

    Closer closer() {
        return closer;
    }

    Handshakes handshakes() {
        return handshakes;
    }

    ConnectionLimiter limiter() {
        return limiter;
    }

    LibraryListener listener() {
        return listener;
    }

    /** What the library makes each connection's draft after. */
    BoundedDraft draft() {
        return draft;
    }

    int handshakeBytes() {
        return handshake.bytes();
    }

    /** The connections that are open now; a live view. */
    Set<PeerSocket> open() {
        return open;
    }

    /** Why a handshake is refused, if it is; what is no sound one is refused at once. */
    CompletionStage<Optional<Refusal>> judge(PeerSocket socket, ByteBuffer bytes) {
        Optional<HandshakeRequest> request = HandshakeRequest.parse(bytes);
        if (request.isEmpty()) {
            return CompletableFuture.completedStage(Optional.of(Refusal.bad("This is no request of HTTP/1.1.")));
        }
        Optional<Refusal> fault = request.get().fault();
        return fault.isPresent() ? CompletableFuture.completedStage(fault) : listener.judge(socket, request.get());
    }

    /** A connection has shaken hands. */
    void register(PeerSocket socket) {
        open.add(socket);
        handshakes.ended(socket);
        limiter.shookHands(socket.address());
        counters.count(Counter.OPENED);
    }

    /** A connection ended, open or not. */
    void ended(PeerSocket socket) {
        open.remove(socket);
        handshakes.ended(socket);
        limiter.left(socket.address(), socket.wasOpened());
    }

    @Override
    public void close() {
        handshakes.close();
        closer.close();
    }
}
