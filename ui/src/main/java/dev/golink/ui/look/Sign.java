package dev.golink.ui.look;

import dev.golink.server.fleet.phone.Presence;

/** The shapes that stand beside the words, so that colour is never the only sign. */
public enum Sign {
    /** A full disc. */
    ONLINE("sign-online"),
    /** A half disc. */
    LATE("sign-late"),
    /** A triangle that stands on its base. */
    STALE("sign-stale"),
    /** A ring. */
    OFFLINE("sign-offline"),
    /** A triangle that points to the right. */
    LIVE("sign-live"),
    /** The same, with a bar that it runs against: live, but no new picture. */
    STALLED("sign-stalled"),
    /** Two bars: live, but no pictures because nobody watches. */
    PAUSED("sign-paused"),
    /** A cross. */
    REFUSED("sign-refused"),
    /** Three dots: asked, and no answer yet. */
    ASKED("sign-asked"),
    /** A person. */
    OPERATOR("sign-operator"),
    /** A bolt. */
    CHARGING("sign-charging"),
    /** An exclamation mark. */
    LOW("sign-low"),
    /** A question mark: how it stands now is not known. */
    UNKNOWN("sign-unknown"),
    /** A check mark. */
    DONE("sign-done"),
    /** An arrow that points up, into the air: it went out. */
    OUT("sign-out"),
    /** The same, with nothing to come back: sent to a phone that can't answer. */
    SENT("sign-sent"),
    /** An hourglass: it waits for its turn. */
    WAITING("sign-waiting"),
    /** A clock: no answer in time. */
    TIMED_OUT("sign-timed-out"),
    /** A broken line: not reached. */
    UNREACHABLE("sign-unreachable"),
    /** A bar: it never went out. */
    CANCELLED("sign-cancelled"),
    /** A letter i in a disc. */
    INFO("sign-info"),
    /** No shape at all. */
    NONE("sign-none");

    private final String style;

    Sign(String style) {
        this.style = style;
    }

    /** The style class that gives the shape and its colour. */
    public String style() {
        return style;
    }

    /** The sign of a presence. */
    public static Sign of(Presence presence) {
        return switch (presence) {
            case ONLINE -> ONLINE;
            case LATE -> LATE;
            case STALE -> STALE;
            case OFFLINE -> OFFLINE;
        };
    }
}
