package dev.golink.server.pages;

import java.util.Optional;

/**
 * The server's health, for monitoring tools. Each request calls this on a thread of its own, because an answer may take
 * two seconds.
 */
public interface Health {
    /** Why the process should be restarted, as text; empty if it is healthy. */
    Optional<String> whyNotAlive();

    /** Why no phone or operator can connect now, as text; empty if they can. */
    Optional<String> whyNotReady();
}
