package dev.golink.server.fleet.phone;

/** How the server knows that a phone is the one whose id it uses. Only the first two prove it. */
public enum Identity {
    /** By its own token. */
    TOKEN,
    /** By the token of an adb bridge, which knows the phone by its serial number. */
    BRIDGE,
    /** By a token that several phones may use. */
    SHARED_TOKEN,
    /** Not at all: an operator let this id in. */
    LET_IN,
    /** Not at all: it is a program on the server's computer. */
    THIS_COMPUTER,
    /** Not at all: the server is open to everybody. */
    OPEN_SERVER,
    /** The server did not tell. */
    NOT_TOLD
}
