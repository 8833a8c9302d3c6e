package dev.golink.server.protocol.message;

import java.util.LinkedHashSet;
import java.util.List;

import dev.golink.server.fleet.id.PhoneId;

/** Whom a command is for. */
public sealed interface Targets {
    /** The most phones of one command; more would not fit into what may wait for an operator that reads their results. */
    int MOST = 5_000;

    /**
     * One phone.
     *
     * @param phone which
     */
    record One(PhoneId phone) implements Targets {}

    /**
     * Some phones, each once, which get a summary of their results.
     *
     * @param phones which, in order
     */
    record Several(List<PhoneId> phones) implements Targets {
        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if there is none in it, or too many
         */
        public Several {
            phones = List.copyOf(new LinkedHashSet<>(phones));
            if (phones.isEmpty() || phones.size() > MOST) {
                throw new IllegalArgumentException("to_users is a list of 1 to " + MOST + " phones' ids.");
            }
        }
    }

    /**
     * The phones of a group that are listed, connected or not.
     *
     * @param name the group's name
     */
    record Group(String name) implements Targets {}
}
