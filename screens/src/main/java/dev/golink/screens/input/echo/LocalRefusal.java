package dev.golink.screens.input.echo;

/** Why the console itself sends no gesture. */
public enum LocalRefusal {
    /** The picture is old. */
    OLD,
    /** There is no link to the server. */
    NO_LINK,
    /** The picture changed its shape during the gesture. */
    TURNED,
    /** The text has more characters than one message may have. */
    TOO_LONG,
    /** The console's clipboard has no text. */
    NO_TEXT,
    /** The phone does not keep up, so what was typed was left out. */
    BEHIND,
    /** The phone has copied, but does not hand out its clipboard. */
    NOT_READ
}
