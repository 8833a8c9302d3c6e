package dev.golink.server.gateway.socket;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

import dev.golink.server.gateway.bounds.ConnectionLimiter;
import dev.golink.server.gateway.bounds.GatewayCounter;
import dev.golink.server.gateway.bounds.GatewayCounters;
import dev.golink.server.gateway.frames.BoundedDraft;
import dev.golink.server.gateway.handshake.HandshakeRefusal;
import dev.golink.server.gateway.handshake.HandshakeRequest;
import dev.golink.server.limits.Limits;

/** The parts that all sockets of a gateway share: their limits and the receiver of their events. */
final class Sockets implements AutoCloseable {
    private final Limits.Handshake handshake;
    private final GatewayCounters counters;
    private final Closer closer;
    private final Handshakes handshakes;
    private final ConnectionLimiter limiter;
    private final BoundedDraft draft;
    private final LibraryListener listener;
    private final Set<PeerSocket> open = ConcurrentHashMap.newKeySet();

    Sockets(Limits limits, PeerEvents events, GatewayCounters counters) {
        this.handshake = limits.handshake();
        this.counters = counters;
        this.closer = new Closer(counters);
        this.handshakes = new Handshakes(handshake.deadline(), limits.connections().pending(), closer, counters);
        this.limiter = new ConnectionLimiter(limits.connections(), counters);
        this.draft = new BoundedDraft(limits.message(), counters);
        this.listener = new LibraryListener(this, events);
    }

    GatewayCounters counters() {
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

    /** The draft that the library copies for each connection. */
    BoundedDraft draft() {
        return draft;
    }

    int handshakeBytes() {
        return handshake.bytes();
    }

    /** The connections that are open now, as a live view. */
    Set<PeerSocket> open() {
        return open;
    }

    /** Decides whether a handshake is refused, and with which response. Refuses an invalid handshake at once. */
    CompletionStage<Optional<HandshakeRefusal>> decide(PeerSocket socket, ByteBuffer bytes) {
        Optional<HandshakeRequest> request = HandshakeRequest.parse(bytes);
        if (request.isEmpty()) {
            return CompletableFuture
                    .completedStage(Optional.of(HandshakeRefusal.bad("This is not an HTTP/1.1 request.")));
        }
        Optional<HandshakeRefusal> fault = request.get().fault();
        return fault.isPresent() ? CompletableFuture.completedStage(fault) : listener.decide(socket, request.get());
    }

    /** Registers a connection whose handshake is done. */
    void register(PeerSocket socket) {
        open.add(socket);
        handshakes.ended(socket);
        limiter.shookHands(socket.address());
        counters.count(GatewayCounter.OPENED);
    }

    /** Removes a connection that has ended, whether or not it was open. */
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
