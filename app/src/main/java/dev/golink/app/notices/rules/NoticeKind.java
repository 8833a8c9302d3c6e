package dev.golink.app.notices.rules;

/** The kinds of notices; each has its rule. */
public enum NoticeKind {
    /** A phone fell silent, or left without a goodbye. */
    AWAY,
    /** A phone that was away is back. */
    BACK,
    /** Two devices use the id of one phone. */
    TWO_DEVICES,
    /** A battery is low. */
    LOW_BATTERY,
    /** A phone is hot. */
    HOT,
    /** A phone has been gone for long. */
    GONE,
    /** What became of what this operator did. */
    ANSWER,
    /** The link to the server broke or is back. */
    SERVER
}
