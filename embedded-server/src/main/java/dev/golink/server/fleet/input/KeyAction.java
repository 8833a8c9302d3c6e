package dev.golink.server.fleet.input;

/** What happens with a key. */
public enum KeyAction {
    /** It is pressed and released. */
    PRESS,
    /** It is pressed, and stays so. */
    DOWN,
    /** It is released. */
    UP
}
