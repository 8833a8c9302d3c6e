package dev.golink.server.protocol;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.golink.server.fleet.PhoneId;

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

    /** Reads whom a command is for. */
    static Targets read(Event event, Fields fields) {
        boolean one = fields.has("to_user");
        boolean several = fields.has("to_users");
        boolean group = fields.has("to_group");
        if (several && !one && !group) {
            return several(fields.checked().texts("to_users"));
        }
        if (group && !one && !several) {
            String name = fields.checked().text("to_group");
            if (name == null || name.isBlank()) {
                throw new IllegalArgumentException("to_group is the name of a group.");
            }
            return new Group(name);
        }
        if (several || group) {
            throw new IllegalArgumentException(event.wireName() + " has one of to_user, to_users and to_group.");
        }
        return new One(OperatorReader.phone(event, fields));
    }

    private static Targets several(Collection<String> texts) {
        if (texts.size() > MOST) {
            throw new IllegalArgumentException("to_users is a list of 1 to " + MOST + " phones' ids.");
        }
        Set<PhoneId> phones = new LinkedHashSet<>();
        for (String text : texts) {
            try {
                phones.add(new PhoneId(text));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("In to_users there is no phone's id: " + e.getMessage(), e);
            }
        }
        return new Several(List.copyOf(phones));
    }
}
