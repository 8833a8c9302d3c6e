package dev.golink.server.fleet.phone;

/** What a phone says of itself that it can do; one that it says nothing of, it can't. */
public enum Capability {
    /** Share its screen; the one that a phone has unless it says that it has not. */
    SHARE,
    /** Show messages to its user, and say that it has. */
    NOTICE,
    /** Pause the sharing of its screen and go on without asking its user. */
    PAUSE,
    /** Tell what came of what an application of its was told. */
    CUSTOM,
    /** Ring, and show its name large, and say that it does. */
    LOCATE
}
