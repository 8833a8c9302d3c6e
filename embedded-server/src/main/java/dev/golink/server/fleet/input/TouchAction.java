package dev.golink.server.fleet.input;

/** What a finger does. */
public enum TouchAction {
    /** It touches the screen. */
    DOWN,
    /** It moves on the screen, or rests. */
    MOVE,
    /** It leaves the screen. */
    UP,
    /** The touch is taken back: the phone acts as if it had not been. */
    CANCEL
}
