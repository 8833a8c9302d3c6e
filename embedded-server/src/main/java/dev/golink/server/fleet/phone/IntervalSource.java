package dev.golink.server.fleet.phone;

/** Where the heartbeat interval that a phone is judged by comes from. */
public enum IntervalSource {
    /** The phone named it in its hello. */
    TOLD,
    /** The server measured it: the longest of the last gaps between the phone's heartbeats. */
    HABIT,
    /** The phone named none, and too few of its heartbeats have come to tell. */
    ASSUMED,
    /** An older server does not say. */
    UNKNOWN
}
