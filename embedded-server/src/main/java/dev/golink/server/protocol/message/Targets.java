package dev.golink.server.protocol.message;

import java.util.LinkedHashSet;
import java.util.List;

import dev.golink.server.fleet.id.PhoneId;

/** The recipients of a command. */
public sealed interface Targets {
    /**
     * The most phones of one command. The results of more phones would exceed what may wait to be sent to the operator.
     */
    int MOST = 5_000;

    /**
     * One phone.
     *
     * @param phone the phone
     */
    record One(PhoneId phone) implements Targets {}

    /**
     * Several phones, each once. Their results are followed by a summary.
     *
     * @param phones the phones, in order
     */
    record Several(List<PhoneId> phones) implements Targets {
        /**
         * Copies the list without duplicates.
         *
         * @throws IllegalArgumentException if the list is empty or too long
         */
        public Several {
            phones = List.copyOf(new LinkedHashSet<>(phones));
            if (phones.isEmpty() || phones.size() > MOST) {
                throw new IllegalArgumentException("to_users must be a list of 1 to " + MOST + " phones' ids.");
            }
        }
    }

    /**
     * The listed phones of a group, connected or not.
     *
     * @param name the group's name
     */
    record Group(String name) implements Targets {}
}
