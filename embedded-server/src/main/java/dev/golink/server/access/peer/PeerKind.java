package dev.golink.server.access.peer;

/** The role in which a client connects. */
public enum PeerKind {
    /** A phone. */
    PHONE,
    /** An operator's console or page. */
    OPERATOR
}
