package dev.golink.server.protocol.close;

/** The close codes of the protocol: those used of RFC 6455, section 7.4, and GoLink's own from 4400. */
public enum CloseCode {
    /** The server ends. */
    GOING_AWAY(1001, "The server is going away."),
    /** Too many messages were malformed. */
    NOT_TEXT(1007, "Too many messages that are not JSON objects with an event."),
    /** The id is bad, or a rule of the protocol was broken. */
    RULE_BROKEN(1008, "A rule of the protocol was broken."),
    /** The peer sent more messages than are allowed in that time. */
    TOO_FAST(1008, "Too many messages in too short a time."),
    /** A message was too big. */
    TOO_BIG(1009, "The message is too big."),
    /** The server failed on this connection. */
    SERVER_FAULT(1011, "The server failed on this connection."),
    /** The peer does not read what the server sends, or the server is full. */
    TRY_LATER(1013, "Overloaded: too much is waiting to be sent here. Try later."),
    /** Too many messages of the peer wait to be handled. */
    NOT_HANDLED(1013, "Overloaded: too much that was said here waits to be handled. Try later."),
    /** The credential is missing, wrong or not valid any more. */
    NOT_PROVEN(4401, "What lets this client in is missing, wrong or not valid any more."),
    /** The client may not use this id, or an operator turned it away. */
    NOT_ALLOWED(4403, "This id may not be used from here."),
    /** The peer was silent for too long; for a phone, usually six heartbeat intervals. */
    HEARTBEAT_LOST(4408, "No heartbeat was heard for too long."),
    /** An operator ended the connection. The peer stays away until someone on its side decides otherwise. */
    DISCONNECTED(4410, "An operator ended this connection."),
    /** A newer connection of the same id replaced this one. */
    REPLACED(4409, "Replaced by a newer connection of the same id.");

    private final int code;
    private final String reason;

    CloseCode(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }

    /** The reason as text on the wire. */
    public String reason() {
        return reason;
    }
}
