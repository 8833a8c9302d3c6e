package dev.golink.server.access.state;

/** Whose programs on this computer need no credential. */
public enum LoopbackPolicy {
    /** Those of the server's own user, where the system says whose they are. */
    OWN_USER,
    /** Those of every user. Only a person decides that, where the system does not say whose they are. */
    EVERY_USER,
    /** Nobody's, for example because a proxy on this computer passes requests on. */
    NOBODY
}
