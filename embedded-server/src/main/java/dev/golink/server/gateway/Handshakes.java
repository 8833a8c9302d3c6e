package dev.golink.server.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.java_websocket.framing.CloseFrame;

/**
 * The sockets whose handshake is not done. The library does not have them among its connections and waits for them for ever;
 * here each has a deadline, and ends with the gateway.
 */
final class Handshakes implements AutoCloseable {
    private static final Duration RHYTHM = Duration.ofMillis(100);

    private final long patience;
    private final Map<PatientSocket, Long> since = new ConcurrentHashMap<>();

    Handshakes(Duration deadline, Closer closer) {
        this.patience = deadline.toNanos();
        closer.repeat(RHYTHM, this::sweep);
    }

    /** A peer has connected. */
    void began(PatientSocket socket) {
        since.put(socket, System.nanoTime());
    }

    /** The socket is open, or has ended. */
    void ended(PatientSocket socket) {
        since.remove(socket);
    }

    /** Ends them all. */
    @Override
    public void close() {
        List.copyOf(since.keySet()).forEach(Handshakes::end);
    }

    private void sweep() {
        long now = System.nanoTime();
        since.forEach((socket, began) -> {
            if (now - began >= patience) {
                expire(socket);
            }
        });
    }

    /** One that was refused is left to hear so: what closes has a deadline of its own. */
    private void expire(PatientSocket socket) {
        if (socket.isOpen() || socket.isClosed()) {
            ended(socket);
        } else if (!socket.isFlushAndClose()) {
            end(socket);
        }
    }

    private static void end(PatientSocket socket) {
        socket.closeConnection(CloseFrame.NEVER_CONNECTED, "The handshake took too long.");
    }
}
