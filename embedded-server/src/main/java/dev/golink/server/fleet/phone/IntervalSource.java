package dev.golink.server.fleet.phone;

/** The source of the heartbeat interval from which a phone's presence is computed. */
public enum IntervalSource {
    /** The phone named the interval in its hello. */
    TOLD,
    /** The server measured the interval: the longest of the latest gaps between the phone's heartbeats. */
    HABIT,
    /** An assumed interval. The phone named none and has sent too few heartbeats to measure one. */
    ASSUMED,
    /** The server is older and does not report the source. */
    UNKNOWN
}
