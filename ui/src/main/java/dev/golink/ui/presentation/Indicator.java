package dev.golink.ui.presentation;

import dev.golink.server.fleet.phone.Presence;

/** The shapes shown beside texts, so that colour is never the only difference. */
public enum Indicator {
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
    /** A triangle that points to the right at a bar: live, but no new picture. */
    STALLED("sign-stalled"),
    /** Two bars: live, but the phone sends no pictures because nobody watches. */
    PAUSED("sign-paused"),
    /** A cross. */
    REFUSED("sign-refused"),
    /** Three dots: the phone was asked and has not answered yet. */
    ASKED("sign-asked"),
    /** A person. */
    OPERATOR("sign-operator"),
    /** A bolt. */
    CHARGING("sign-charging"),
    /** An exclamation mark. */
    LOW("sign-low"),
    /** A question mark: the present state is not known. */
    UNKNOWN("sign-unknown"),
    /** A check mark. */
    DONE("sign-done"),
    /** An arrow that points up: the command was sent, and its answer is still to come. */
    OUT("sign-out"),
    /** The same arrow without a way back: sent to a phone that can't answer. */
    SENT("sign-sent"),
    /** An hourglass: the command waits for its turn. */
    WAITING("sign-waiting"),
    /** A clock: no answer in time. */
    TIMED_OUT("sign-timed-out"),
    /** A broken line: the phone was not reached. */
    UNREACHABLE("sign-unreachable"),
    /** A bar: the command was never sent. */
    CANCELLED("sign-cancelled"),
    /** A letter i in a disc. */
    INFO("sign-info"),
    /** No shape. */
    NONE("sign-none");

    private final String style;

    Indicator(String style) {
        this.style = style;
    }

    /** The style class that sets the shape and its colour. */
    public String style() {
        return style;
    }

    /** The indicator of a presence. */
    public static Indicator of(Presence presence) {
        return switch (presence) {
            case ONLINE -> ONLINE;
            case LATE -> LATE;
            case STALE -> STALE;
            case OFFLINE -> OFFLINE;
        };
    }
}
