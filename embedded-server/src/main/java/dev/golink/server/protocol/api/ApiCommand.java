package dev.golink.server.protocol.api;

import java.util.List;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.PhoneId;

/**
 * A command that a program gives.
 *
 * @param command the command
 * @param targets the phones that get it
 * @param atOnce  how many phones may owe an answer at the same time
 */
public record ApiCommand(Command command, ApiTargets targets, int atOnce) {
    /** The phones that get a command. */
    public sealed interface ApiTargets {}

    /**
     * These phones.
     *
     * @param phones their ids
     */
    public record Listed(List<PhoneId> phones) implements ApiTargets {
        /** Copies the list. */
        public Listed {
            phones = List.copyOf(phones);
        }
    }

    /**
     * The phones of a group, connected or not.
     *
     * @param name the group
     */
    public record OfGroup(String name) implements ApiTargets {}

    /** All phones that are connected. */
    public record Connected() implements ApiTargets {}
}
