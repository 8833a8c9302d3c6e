package dev.golink.benchmarks.attacks;

import java.io.IOException;
import java.net.URI;

/**
 * A way to hurt a server.
 *
 * @param name in words
 * @param deed what is done
 */
record Attack(String name, Deed deed) {
    /** What is done. */
    @FunctionalInterface
    interface Deed {
        /**
         * Attacks, and lets go of all its connections.
         *
         * @return what became of the attacker, in words
         * @throws IOException if the attack did not come to be
         */
        String attack(URI server) throws IOException, InterruptedException;
    }
}
