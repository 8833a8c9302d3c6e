package dev.golink.server.gateway.bounds;

import java.util.Locale;

/** The counters of a gateway, which count from its start. */
public enum GatewayCounter {
    /** Connections that were accepted. */
    ACCEPTED,
    /** Connections whose handshake was answered. */
    OPENED,
    /** Refused: the server is full. */
    REFUSED_FULL,
    /** Refused: the address or its network has as many connections as allowed. */
    REFUSED_ADDRESS,
    /**
     * Refused: the request was no handshake, named an unknown path or came from a foreign page, or too many requests
     * waited.
     */
    REFUSED_HANDSHAKE,
    /** Cut off: the handshake took too long, or was the oldest of too many. */
    HANDSHAKE_GIVEN_UP,
    /** Cut off: the request was too long. */
    HANDSHAKE_TOO_LONG,
    /** Closed: a message was too big. */
    CLOSED_TOO_BIG,
    /** Closed: a message had too many fragments. */
    CLOSED_FRAGMENTS,
    /** Closed: a frame that breaks RFC 6455, such as one without a mask. */
    CLOSED_BAD_FRAME,
    /** Closed: more messages or pings than are allowed. */
    CLOSED_TOO_FAST,
    /** Closed: the peer sent more than the server could handle in time. */
    CLOSED_NOT_HANDLED,
    /** Closed: the peer did not read. */
    CLOSED_NOT_READING,
    /** Closed: the server failed while it handled a message. */
    CLOSED_SERVER_FAULT,
    /** Cut off: the peer did not complete the close in time. */
    CUT_OFF,
    /** Failures to accept a connection, such as for lack of descriptors. The server tries again. */
    ACCEPT_FAILED,
    /** How often the listening socket was found closed and was opened again. */
    LISTENER_REBUILT,
    /** Requests that were answered in HTTP: pages and health. */
    HTTP_ANSWERED,
    /** TLS handshakes that were done. */
    TLS_HANDSHAKES,
    /** Those of them that went on with an earlier session of the same peer, which costs less. */
    TLS_RESUMED,
    /** TLS handshakes that failed, because the two sides did not agree or the peer broke a rule. */
    TLS_FAILED,
    /** Text messages that came. */
    MESSAGES_IN,
    /** Text messages that were sent. */
    MESSAGES_OUT,
    /** Binary messages that came: frames of screens. */
    FRAMES_IN,
    /** Binary messages that were sent: a frame counts for each operator who gets it. */
    FRAMES_OUT,
    /** Bytes that came, after decryption. */
    BYTES_IN,
    /** Bytes of messages, frames and answers that were sent, before encryption. */
    BYTES_OUT;

    /** The name in logs, such as {@code closed_too_big}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
