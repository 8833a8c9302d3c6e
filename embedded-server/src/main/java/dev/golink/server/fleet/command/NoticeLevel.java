package dev.golink.server.fleet.command;

/** How urgent a message to a phone's user is. */
public enum NoticeLevel {
    /** The user can read it at any time. */
    INFO,
    /** The user should read it soon. */
    WARNING,
    /** The user should read it now. */
    URGENT
}
