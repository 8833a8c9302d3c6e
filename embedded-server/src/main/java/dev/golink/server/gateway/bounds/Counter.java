package dev.golink.server.gateway.bounds;

import java.util.Locale;

/** What a gateway counts, from its start on. */
public enum Counter {
    /** Connections that were accepted. */
    ACCEPTED,
    /** Connections whose handshake was answered. */
    OPENED,
    /** Refused: the server is full. */
    REFUSED_FULL,
    /** Refused: one address has as many as it may. */
    REFUSED_ADDRESS,
    /** Refused: the request was no handshake, asked for nothing there is, came from a foreign page, or too many waited. */
    REFUSED_HANDSHAKE,
    /** Given up: the handshake took too long, or was the oldest of too many. */
    HANDSHAKE_GIVEN_UP,
    /** Given up: the request was too long. */
    HANDSHAKE_TOO_LONG,
    /** Closed: a message was too big. */
    CLOSED_TOO_BIG,
    /** Closed: too many fragments. */
    CLOSED_FRAGMENTS,
    /** Closed: a frame that breaks RFC 6455, such as one without a mask. */
    CLOSED_BAD_FRAME,
    /** Closed: more messages or pings than are allowed. */
    CLOSED_TOO_FAST,
    /** Closed: more was said than the server came to. */
    CLOSED_NOT_HANDLED,
    /** Closed: the peer did not read. */
    CLOSED_NOT_READING,
    /** Closed: handling what it said failed. */
    CLOSED_SERVER_FAULT,
    /** Cut off: the peer did not go along with the goodbye in time. */
    CUT_OFF,
    /** Times accepting failed, such as for want of descriptors; it is tried again. */
    ACCEPT_FAILED,
    /** Times the listening socket was found closed and opened again. */
    LISTENER_REBUILT;

    /** The name in logs, such as {@code closed_too_big}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
