package dev.golink.server.remote.link;

import dev.golink.server.protocol.close.CloseCode;

/**
 * Why there is no connection to a server.
 *
 * @param kind   the kind of loss
 * @param detail the text of the system or the server about it; may be empty
 */
public record LinkLoss(Kind kind, String detail) {
    /** The WebSocket library's code for a connection that was never established. */
    private static final int NEVER_CONNECTED = -1;
    /** The WebSocket library's code for a handshake that was answered, but not accepted as a WebSocket connection. */
    private static final int BAD_HANDSHAKE = 1002;

    /** The code for an end without a close frame; RFC 6455, section 7.4.1. */
    private static final int ABNORMAL = 1006;

    /** How a connection ends, or fails to be established. */
    public enum Kind {
        /** Nothing answers at the address. */
        UNREACHABLE,
        /** Something answers at the address, but it is not a GoLink server. */
        NO_SERVER,
        /** Something answers at the address, but no encrypted connection could be made. */
        NO_TLS,
        /** The server's key was refused; the detail says why, in English. */
        NOT_TRUSTED,
        /** The server closed the connection because it ends. */
        GOODBYE,
        /** The server closed the connection for another reason, which is the detail. */
        CLOSED,
        /** The connection broke without a close frame. */
        BROKEN,
        /** The connection existed, but the server sent nothing any more. */
        SILENT,
        /** Another console with the same name replaced this one; the detail is the name. */
        REPLACED,
        /** An operator ended the connection. This console does not reconnect until its own operator decides so. */
        DISCONNECTED,
        /** The server lets nobody in without a credential, or refused the one presented; the detail says why. */
        NOT_PROVEN,
        /** This console may not connect under its name; the detail says why. */
        NOT_ALLOWED
    }

    /**
     * The loss for the end of a connection.
     *
     * @param opened whether the connection had been established
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
        if (code == CloseCode.NOT_PROVEN.code()) {
            return new LinkLoss(Kind.NOT_PROVEN, reason);
        }
        if (code == CloseCode.NOT_ALLOWED.code()) {
            return new LinkLoss(Kind.NOT_ALLOWED, reason);
        }
        boolean broken = code == NEVER_CONNECTED || code == ABNORMAL;
        return new LinkLoss(broken ? Kind.BROKEN : Kind.CLOSED, reason);
    }
}
