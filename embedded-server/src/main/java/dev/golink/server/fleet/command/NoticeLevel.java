package dev.golink.server.fleet.command;

/** How urgent a message to a phone's user is. */
public enum NoticeLevel {
    /** To be read when there is time. */
    INFO,
    /** To be read soon. */
    WARNING,
    /** To be read now. */
    URGENT
}
