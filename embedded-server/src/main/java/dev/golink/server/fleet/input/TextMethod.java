package dev.golink.server.fleet.input;

/** The way in which a phone types a text. */
public enum TextMethod {
    /** As the phone can do it best. */
    AUTO,
    /** By its input method, like a word that was chosen. */
    COMMIT,
    /** By its clipboard. */
    PASTE,
    /** Key by key; in effect only for letters, digits and signs of ASCII. */
    KEYS
}
