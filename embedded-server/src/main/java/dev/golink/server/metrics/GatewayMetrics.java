package dev.golink.server.metrics;

import dev.golink.server.gateway.Gateway;
import dev.golink.server.gateway.bounds.GatewayCounter;

/** The figures of connections. Stateless. */
final class GatewayMetrics {
    private static final String DIRECTION = "direction";
    private static final String REASON = "reason";

    private GatewayMetrics() {}

    static void add(Snapshots to, Gateway gateway) {
        to.gauge("connections", "All connections, including those that are closing.", gateway.present());
        to.gauge("websockets", "Open WebSockets of phones and operators.", gateway.open());
        to.gauge("handshakes_pending", "Connections that are no WebSocket: in a handshake, or of HTTP.",
                gateway.pending());
        to.gauge("unsent_bytes", "Bytes that wait because peers do not read them.", gateway.unsentBytes());
        for (GatewayCounter counter : GatewayCounter.values()) {
            add(to, counter, gateway.count(counter));
        }
    }

    private static void add(Snapshots to, GatewayCounter counter, long value) {
        switch (counter) {
            case ACCEPTED -> to.counter("connections_accepted", "Connections that were accepted.", value);
            case OPENED -> to.counter("websockets_opened", "WebSockets that were opened.", value);
            case REFUSED_FULL -> refused(to, "full", value);
            case REFUSED_ADDRESS -> refused(to, "address", value);
            case REFUSED_HANDSHAKE -> refused(to, "handshake", value);
            case HANDSHAKE_GIVEN_UP -> refused(to, "too_slow", value);
            case HANDSHAKE_TOO_LONG -> refused(to, "too_long", value);
            case CLOSED_TOO_BIG -> closed(to, "too_big", value);
            case CLOSED_FRAGMENTS -> closed(to, "fragments", value);
            case CLOSED_BAD_FRAME -> closed(to, "bad_frame", value);
            case CLOSED_TOO_FAST -> closed(to, "too_fast", value);
            case CLOSED_NOT_HANDLED -> closed(to, "not_handled", value);
            case CLOSED_NOT_READING -> closed(to, "not_reading", value);
            case CLOSED_SERVER_FAULT -> closed(to, "server_fault", value);
            case CUT_OFF -> closed(to, "cut_off", value);
            case ACCEPT_FAILED -> to.counter("accept_failures", "Failures to accept a connection.", value);
            case LISTENER_REBUILT ->
                to.counter("listener_rebuilds", "How often the listening socket was opened again.", value);
            case HTTP_ANSWERED -> to.counter("http_answers", "Requests that were answered in HTTP.", value);
            case TLS_HANDSHAKES -> to.counter("tls_handshakes", "TLS handshakes that were done.", value);
            case TLS_RESUMED ->
                to.counter("tls_handshakes_resumed", "TLS handshakes that went on with an earlier session.", value);
            case TLS_FAILED -> to.counter("tls_handshakes_failed", "TLS handshakes that failed.", value);
            case MESSAGES_IN -> messages(to, "in", value);
            case MESSAGES_OUT -> messages(to, "out", value);
            case FRAMES_IN -> frames(to, "in", value);
            case FRAMES_OUT -> frames(to, "out", value);
            case BYTES_IN -> bytes(to, "in", value);
            case BYTES_OUT -> bytes(to, "out", value);
        }
    }

    private static void refused(Snapshots to, String reason, long value) {
        to.counter("connections_refused", "Connections that were refused or cut off before they were open.", REASON,
                reason, value);
    }

    private static void closed(Snapshots to, String reason, long value) {
        to.counter("connections_closed", "Connections that the server closed because of their peer.", REASON, reason,
                value);
    }

    private static void messages(Snapshots to, String direction, long value) {
        to.counter("messages", "Text messages.", DIRECTION, direction, value);
    }

    private static void frames(Snapshots to, String direction, long value) {
        to.counter("frames", "Frames of screens.", DIRECTION, direction, value);
    }

    private static void bytes(Snapshots to, String direction, long value) {
        to.counter("traffic_bytes", "Bytes of all connections, without encryption.", DIRECTION, direction, value);
    }
}
