package dev.golink.server.gateway.socket;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.java_websocket.framing.CloseFrame;
import org.jspecify.annotations.Nullable;

import dev.golink.server.gateway.bounds.GatewayCounter;
import dev.golink.server.gateway.bounds.GatewayCounters;

/**
 * The sockets that are no WebSocket, the one that has waited longest first. Each has a deadline, for its handshake or
 * for its present HTTP request, unless its answer may take longer. If there are too many, the first is cut off, so that silent peers do not keep others
 * out. Any thread may call every method. See decision 0009.
 */
final class Handshakes implements AutoCloseable {
    private static final Duration RHYTHM = Duration.ofMillis(100);

    private final long patience;
    private final int most;
    private final GatewayCounters counters;
    private final SequencedMap<PeerSocket, Waiting> since = new LinkedHashMap<>();
    /** Those whose answer may take longer. They have no deadline here. */
    private final Set<PeerSocket> later = new HashSet<>();

    /**
     * @param since when the present step began, by the monotonic clock
     * @param owes  whether the peer or the server owes something; false between two requests
     */
    private record Waiting(long since, boolean owes) {}

    Handshakes(Duration deadline, int most, Closer closer, GatewayCounters counters) {
        this.patience = deadline.toNanos();
        this.most = most;
        this.counters = counters;
        closer.repeat(RHYTHM, this::sweep);
    }

    /** Adds the socket of a new connection. */
    void began(PeerSocket socket) {
        Map.@Nullable Entry<PeerSocket, Waiting> oldest = add(socket);
        if (oldest != null) {
            giveUp(oldest);
        }
    }

    /** Begins a new deadline for a socket, because a response is ready. */
    void answers(PeerSocket socket) {
        renew(socket, true);
    }

    /** Begins a new deadline for a socket that still has to send the body of its request. */
    void awaitsBody(PeerSocket socket) {
        renew(socket, true);
    }

    /** Ends the deadline of a socket until its response is ready. */
    synchronized void answersLater(PeerSocket socket) {
        if (since.remove(socket) != null) {
            later.add(socket);
        }
    }

    /** Begins a new deadline for a socket whose response is written, and which may send another request. */
    void awaitsRequest(PeerSocket socket) {
        renew(socket, false);
    }

    private synchronized void renew(PeerSocket socket, boolean owes) {
        if (since.remove(socket) != null || later.remove(socket)) {
            since.put(socket, new Waiting(System.nanoTime(), owes));
        }
    }

    private synchronized Map.@Nullable Entry<PeerSocket, Waiting> add(PeerSocket socket) {
        since.put(socket, new Waiting(System.nanoTime(), true));
        return since.size() > most ? since.pollFirstEntry() : null;
    }

    /** Removes a socket that is open or has ended. */
    synchronized void ended(PeerSocket socket) {
        since.remove(socket);
        later.remove(socket);
    }

    /** The number of sockets. */
    synchronized int count() {
        return since.size() + later.size();
    }

    /** Cuts all of them off. */
    @Override
    public void close() {
        cutOff(_ -> true);
    }

    /** Cuts off those that meet a condition. */
    void cutOff(Predicate<PeerSocket> which) {
        take(which).forEach(Handshakes::end);
    }

    private synchronized List<PeerSocket> take(Predicate<PeerSocket> which) {
        List<PeerSocket> taken = Stream.concat(since.keySet().stream(), later.stream()).filter(which).toList();
        taken.forEach(since::remove);
        taken.forEach(later::remove);
        return taken;
    }

    private void sweep() {
        takeSince(System.nanoTime() - patience).forEach(this::giveUp);
    }

    /** Removes and returns the sockets whose step began at or before a time. They are the first ones. */
    private synchronized List<Map.Entry<PeerSocket, Waiting>> takeSince(long time) {
        List<Map.Entry<PeerSocket, Waiting>> old = new ArrayList<>();
        while (!since.isEmpty() && since.firstEntry().getValue().since - time <= 0) {
            old.add(since.pollFirstEntry());
        }
        return old;
    }

    /**
     * Cuts a socket off, unless it is open or closing. A refused socket is closing: its peer still reads the refusal,
     * and the close has its own deadline. A peer that just sends no further request did nothing wrong.
     */
    private void giveUp(Map.Entry<PeerSocket, Waiting> oldest) {
        PeerSocket socket = oldest.getKey();
        if (!socket.isClosing() && !socket.isOpen()) {
            if (oldest.getValue().owes) {
                counters.count(GatewayCounter.HANDSHAKE_GIVEN_UP);
            }
            end(socket);
        }
    }

    private static void end(PeerSocket socket) {
        socket.cutOff(CloseFrame.NEVER_CONNECTED, "The request took too long.");
    }
}
