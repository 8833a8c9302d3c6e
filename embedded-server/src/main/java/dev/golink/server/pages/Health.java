package dev.golink.server.pages;

import java.util.Optional;

/**
 * What the server knows of its own state, for those who look after it. Asked on a thread of its own for each request, so an
 * answer may take its time, a second or so at most.
 */
public interface Health {
    /** Why the process had better be started anew, in words; empty if it is well. */
    Optional<String> whyNotAlive();

    /** Why no phone or operator can connect now, in words; empty if they can. */
    Optional<String> whyNotReady();
}
