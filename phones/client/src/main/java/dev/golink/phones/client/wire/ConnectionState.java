package dev.golink.phones.client.wire;

/** How far a connection is. It goes through the states in this order; if it breaks, directly to {@link #CLOSED}. */
enum ConnectionState {
    /** The network connection is being made. */
    CONNECTING,
    /** The handshake was sent and is not answered yet. */
    SHAKING_HANDS,
    /** Messages can be sent and received. */
    OPEN,
    /** A close frame was sent or received. */
    CLOSING,
    /** The connection has ended. */
    CLOSED
}
