package dev.golink.server.access.loopback;

/** Which user of this computer has a socket. */
public sealed interface Owner {
    /**
     * The system said so.
     *
     * @param user the number of the user (uid)
     */
    record Known(long user) implements Owner {}

    /** The system does not say, or not any more. */
    record Unknown() implements Owner {}
}
