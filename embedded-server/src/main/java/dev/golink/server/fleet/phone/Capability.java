package dev.golink.server.fleet.phone;

/** A capability that a phone reports. A phone lacks each capability that it does not report. */
public enum Capability {
    /** The phone can share its screen. A phone has this capability unless it reports that it has not. */
    SHARE,
    /** The phone can show messages to its user and report that it did. */
    NOTICE,
    /** The phone can pause the sharing of its screen and resume it without asking its user. */
    PAUSE,
    /** The phone can report the outcome of a message to one of its applications. */
    CUSTOM,
    /** The phone can ring and show its name in large letters, and report that it does. */
    LOCATE
}
