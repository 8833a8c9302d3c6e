package dev.golink.app.notices.rules;

/** The kinds of notices; each has a rule. */
public enum NoticeKind {
    /** A phone became stale, or disconnected unexpectedly. */
    AWAY,
    /** A phone that was away is back. */
    BACK,
    /** Two devices use the id of one phone. */
    TWO_DEVICES,
    /** A battery is low. */
    LOW_BATTERY,
    /** A phone is hot. */
    HOT,
    /** A phone has been absent for a long time. */
    GONE,
    /** The result of something that this operator did. */
    ANSWER,
    /** The link to the server broke or was restored. */
    SERVER
}
