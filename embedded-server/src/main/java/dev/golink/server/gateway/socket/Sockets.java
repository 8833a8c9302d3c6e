package dev.golink.server.gateway.socket;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

import dev.golink.server.gateway.bounds.BodyBudget;
import dev.golink.server.gateway.bounds.ConnectionLimiter;
import dev.golink.server.gateway.bounds.GatewayCounter;
import dev.golink.server.gateway.bounds.GatewayCounters;
import dev.golink.server.gateway.frames.BoundedDraft;
import dev.golink.server.gateway.handshake.HandshakeRefusal;
import dev.golink.server.gateway.handshake.HandshakeRules;
import dev.golink.server.gateway.handshake.OfferedProtocols;
import dev.golink.server.gateway.tls.TlsComputations;
import dev.golink.server.gateway.tls.TlsSource;
import dev.golink.server.http.HttpRequest;
import dev.golink.server.http.HttpResponse;
import dev.golink.server.http.RequestTerms;
import dev.golink.server.limits.Limits;
import dev.golink.server.proxy.ForwardedClient;
import dev.golink.server.proxy.TrustedProxies;

/** The parts that all sockets of a gateway share: their limits and the receiver of their events. */
final class Sockets implements AutoCloseable {
    private final Limits.Handshake handshake;
    private final GatewayCounters counters;
    private final Closer closer;
    private final Handshakes handshakes;
    private final ConnectionLimiter limiter;
    private final TrustedProxies proxies;
    private final BoundedDraft draft;
    private final LibraryListener listener;
    private final TlsComputations tls;
    private final BodyBudget bodies = new BodyBudget();
    private final OfferedProtocols protocols = new OfferedProtocols();
    private final InstantSource wallClock = InstantSource.system();
    private final Set<PeerSocket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean ending;

    Sockets(Limits limits, PeerEvents events, TlsSource tls, GatewayCounters counters) {
        this.tls = new TlsComputations(tls, wallClock, counters);
        this.handshake = limits.handshake();
        this.counters = counters;
        this.closer = new Closer(counters);
        this.handshakes = new Handshakes(handshake.deadline(), limits.connections().pending(), closer, counters);
        this.limiter = new ConnectionLimiter(limits.connections(), limits.proxies(), counters);
        this.proxies = limits.proxies();
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

    /** The memory of bodies; on the reactor's thread. */
    BodyBudget bodies() {
        return bodies;
    }

    TlsComputations tls() {
        return tls;
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

    /** The time for a response's Date header. */
    Instant now() {
        return wallClock.instant();
    }

    /** Begins no more WebSockets, and ends each connection with its next response. */
    void end() {
        ending = true;
    }

    /** Whether {@link #end} was called. */
    boolean isEnding() {
        return ending;
    }

    /**
     * Finds out who the client of a request is, and counts the connection for that client. Returns false if a limit of
     * the client is reached; the connection must then end.
     */
    boolean identify(PeerSocket socket, HttpRequest request) {
        ForwardedClient client = proxies.clientOf(socket.address(), socket.wire().isSecure(), request.headers());
        if (client.equals(socket.client())) {
            return true;
        }
        return socket.engine().unlessEnded(() -> {
            boolean hasRoom = limiter.move(socket.client().address(), client.address(), socket.engine().shookHands());
            if (hasRoom) {
                socket.setClient(client);
            }
            return hasRoom;
        });
    }

    /** Decides whether a handshake is refused, and with which response. Refuses an invalid handshake at once. */
    CompletionStage<Optional<HandshakeRefusal>> decide(PeerSocket socket, HttpRequest request) {
        Optional<HandshakeRefusal> fault = ending ? Optional.of(HandshakeRefusal.ending())
                : HandshakeRules.fault(request);
        if (fault.isPresent()) {
            return CompletableFuture.completedStage(fault);
        }
        protocols.report(request.headers());
        return listener.decide(socket, request);
    }

    /** Answers a request that asks for no WebSocket. */
    CompletionStage<HttpResponse> answer(PeerSocket socket, HttpRequest request) {
        return listener.answer(socket, request);
    }

    /** What a request that asks for no WebSocket may bring and take. */
    RequestTerms terms(HttpRequest request) {
        return listener.terms(request);
    }

    /** Registers that the head of a request has come, and its body has not. */
    void awaitsBody(PeerSocket socket) {
        handshakes.awaitsBody(socket);
    }

    /** Registers that the answer to a request may take longer than a handshake may. */
    void answersLater(PeerSocket socket) {
        handshakes.answersLater(socket);
    }

    /** Registers that a response to a request is ready. */
    void answered(PeerSocket socket) {
        counters.count(GatewayCounter.HTTP_ANSWERED);
        handshakes.answers(socket);
        socket.engine().shakeHands(() -> limiter.shookHands(socket.client().address()));
    }

    /** Registers that a response is written, and that another request may come. */
    void awaitsRequest(PeerSocket socket) {
        handshakes.awaitsRequest(socket);
    }

    /** Registers a connection whose handshake is done. */
    void register(PeerSocket socket) {
        open.add(socket);
        handshakes.ended(socket);
        socket.engine().shakeHands(() -> limiter.shookHands(socket.client().address()));
        counters.count(GatewayCounter.OPENED);
    }

    /** Removes a connection that has ended, whether or not it was open. */
    void ended(PeerSocket socket) {
        open.remove(socket);
        handshakes.ended(socket);
        limiter.left(socket.client().address(), socket.engine().shookHands());
    }

    @Override
    public void close() {
        handshakes.close();
        closer.close();
        tls.close();
    }
}
