package dev.golink.server.protocol.close;

/** The close codes of the protocol: those of RFC 6455, section 7.4, that are used, and GoLink's own from 4400. */
public enum CloseCode {
    /** The server ends. */
    GOING_AWAY(1001, "The server is going away."),
    /** Too many messages were not text of the protocol. */
    NOT_TEXT(1007, "Too many messages that are not JSON objects with an event."),
    /** A bad id, or a rule of the protocol broken. */
    RULE_BROKEN(1008, "A rule of the protocol was broken."),
    /** More messages than anybody has a use for. */
    TOO_FAST(1008, "Too many messages in too short a time."),
    /** A message was too big. */
    TOO_BIG(1009, "The message is too big."),
    /** The server failed. */
    SERVER_FAULT(1011, "The server failed on this connection."),
    /** The peer does not read what it is sent, or the server is full. */
    TRY_LATER(1013, "Overloaded: too much is waiting to be sent here. Try later."),
    /** More was said than the server has come to. */
    NOT_HANDLED(1013, "Overloaded: too much that was said here waits to be handled. Try later."),
    /** Silent for six intervals. */
    HEARTBEAT_LOST(4408, "No heartbeat was heard for too long."),
    /** An operator ended it; who was told so stays away until somebody there decides otherwise. */
    DISCONNECTED(4410, "An operator ended this connection."),
    /** A newer connection of the same id took over. */
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

    /** The reason in words, for the wire. */
    public String reason() {
        return reason;
    }
}
