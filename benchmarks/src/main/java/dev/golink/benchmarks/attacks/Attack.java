package dev.golink.benchmarks.attacks;

import java.io.IOException;

import dev.golink.benchmarks.attacks.peer.Target;

/**
 * An attack on a server.
 *
 * @param name      the name for the report
 * @param procedure the action
 */
record Attack(String name, Procedure procedure) {
    /** The action of an attack. */
    @FunctionalInterface
    interface Procedure {
        /**
         * Attacks the server, and closes all its connections.
         *
         * @return what happened to the attacker, as text
         * @throws IOException if the attack could not be carried out
         */
        String attack(Target server) throws IOException, InterruptedException;
    }
}
