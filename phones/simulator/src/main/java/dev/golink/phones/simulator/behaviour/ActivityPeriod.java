package dev.golink.phones.simulator.behaviour;

/** What a phone does at a moment of its schedule. */
public enum ActivityPeriod {
    /** Is connected, sends heartbeats and answers. */
    AWAKE,
    /** Hangs: the connection is open, but the phone sends nothing and answers nothing. */
    SILENT,
    /** Goes on sending, but reads nothing. */
    DEAF,
    /** The connection broke without a close frame, and the phone does not reconnect yet. */
    LOST,
    /** The phone closed the connection normally, and does not reconnect yet. */
    AWAY
}
