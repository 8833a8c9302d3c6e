package dev.golink.server.fleet.history;

/** What happened about who may connect. */
public enum AccessFact {
    /** A phone traded a code for its token. */
    PAIRED,
    /** A phone traded a fleet code for its token. */
    PAIRED_BY_FLEET_CODE,
    /** A phone wanted to trade a code and got nothing. */
    NOT_PAIRED,
    /** A client was refused, because its credential is missing or does not suffice. */
    REFUSED,
    /** A client without a credential said to be somebody whom the server knows, and was refused. */
    CLAIMED,
    /** A client without a credential waits to be let in. */
    WAITS,
    /** An operator let a client in, which got no token. */
    LET_IN,
    /** An operator let a client in, which got a token. */
    LET_IN_WITH_TOKEN,
    /** An operator turned a client away. */
    TURNED_AWAY,
    /** An operator logged in with a password. */
    LOGGED_IN,
    /** Somebody did not log in. */
    LOGIN_FAILED,
    /** Further clients were refused or began to wait, without an entry each. The detail is how many. */
    MORE_ATTEMPTS,
    /** An operator changed credentials, accounts or settings. */
    CHANGED
}
