package dev.golink.server.remote.link;

import dev.golink.server.protocol.close.CloseCode;

/**
 * Why there is no connection to a server.
 *
 * @param kind   in which of the ways
 * @param detail what the system or the server said about it, in its own words; may be empty
 */
public record LinkLoss(Kind kind, String detail) {
    /** What the WebSocket library calls a connection that never came about. */
    private static final int NEVER_CONNECTED = -1;
    /** What it calls a handshake that was answered, but not as a WebSocket server does that consents. */
    private static final int BAD_HANDSHAKE = 1002;

    /** Without a close frame; RFC 6455, section 7.4.1. */
    private static final int ABNORMAL = 1006;

    /** The ways in which a connection ends, or does not come about. */
    public enum Kind {
        /** Nothing answers at the address. */
        UNREACHABLE,
        /** Something answers there, but it is no GoLink server. */
        NO_SERVER,
        /** The server said goodbye: it ends. */
        GOODBYE,
        /** The server closed the connection for another reason, which is the detail. */
        CLOSED,
        /** The connection broke, without a goodbye. */
        BROKEN,
        /** The connection stood, but the server said nothing any more. */
        SILENT,
        /** Another console of the same name took over; the detail is the name. */
        REPLACED,
        /** An operator ended the connection, so that this console stays away until its own operator decides. */
        DISCONNECTED
    }

    /**
     * Makes it of the end of a connection.
     *
     * @param opened whether the connection had come about
     */
    static LinkLoss of(boolean opened, int code, String reason) {
        if (!opened) {
            return new LinkLoss(code == BAD_HANDSHAKE ? Kind.NO_SERVER : Kind.UNREACHABLE, reason);
        }
        if (code == CloseCode.GOING_AWAY.code()) {
            return new LinkLoss(Kind.GOODBYE, reason);
        }
        if (code == CloseCode.REPLACED.code()) {
            return new LinkLoss(Kind.REPLACED, reason);
        }
        if (code == CloseCode.DISCONNECTED.code()) {
            return new LinkLoss(Kind.DISCONNECTED, reason);
        }
        boolean broken = code == NEVER_CONNECTED || code == ABNORMAL;
        return new LinkLoss(broken ? Kind.BROKEN : Kind.CLOSED, reason);
    }
}
