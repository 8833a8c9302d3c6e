package dev.golink.server.gateway.socket;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

import org.java_websocket.framing.CloseFrame;
import org.jspecify.annotations.Nullable;

import dev.golink.server.gateway.bounds.GatewayCounter;
import dev.golink.server.gateway.bounds.GatewayCounters;

/**
 * The sockets whose handshake is not done, oldest first. Each has a deadline. If there are too many, the oldest is cut
 * off, so that silent peers do not keep others out. Any thread may call every method. See decision 0009.
 */
final class Handshakes implements AutoCloseable {
    private static final Duration RHYTHM = Duration.ofMillis(100);

    private final long patience;
    private final int most;
    private final GatewayCounters counters;
    private final SequencedMap<PeerSocket, Long> since = new LinkedHashMap<>();

    Handshakes(Duration deadline, int most, Closer closer, GatewayCounters counters) {
        this.patience = deadline.toNanos();
        this.most = most;
        this.counters = counters;
        closer.repeat(RHYTHM, this::sweep);
    }

    /** Adds the socket of a new connection. */
    void began(PeerSocket socket) {
        Map.@Nullable Entry<PeerSocket, Long> oldest = add(socket);
        if (oldest != null) {
            giveUp(oldest.getKey());
        }
    }

    private synchronized Map.@Nullable Entry<PeerSocket, Long> add(PeerSocket socket) {
        since.put(socket, System.nanoTime());
        return since.size() > most ? since.pollFirstEntry() : null;
    }

    /** Removes a socket that is open or has ended. */
    synchronized void ended(PeerSocket socket) {
        since.remove(socket);
    }

    /** The number of sockets. */
    synchronized int count() {
        return since.size();
    }

    /** Cuts all of them off. */
    @Override
    public void close() {
        takeSince(Long.MAX_VALUE).forEach(Handshakes::end);
    }

    private void sweep() {
        takeSince(System.nanoTime() - patience).forEach(this::giveUp);
    }

    /** Removes and returns the sockets that were added at or before a time. They are the first ones. */
    private synchronized List<PeerSocket> takeSince(long time) {
        List<PeerSocket> old = new ArrayList<>();
        while (!since.isEmpty() && (time == Long.MAX_VALUE || since.firstEntry().getValue() - time <= 0)) {
            old.add(since.pollFirstEntry().getKey());
        }
        return old;
    }

    /**
     * Cuts a socket off, unless it is open or closing. A refused socket is closing: its peer still reads the refusal,
     * and the close has its own deadline.
     */
    private void giveUp(PeerSocket socket) {
        if (!socket.isClosing() && !socket.isOpen()) {
            counters.count(GatewayCounter.HANDSHAKE_GIVEN_UP);
            end(socket);
        }
    }

    private static void end(PeerSocket socket) {
        socket.cutOff(CloseFrame.NEVER_CONNECTED, "The handshake took too long.");
    }
}
