package dev.golink.phones.simulator.device;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.input.InputRefusal;

/** What a phone does with a step of a gesture. */
public sealed interface Reaction {
    /**
     * It carries it out.
     *
     * @param device    the phone after that
     * @param how       how it typed a text; null if it typed none
     * @param clipboard the text of the clipboard; null unless that was asked for
     */
    record Done(Device device, @Nullable String how, @Nullable String clipboard) implements Reaction {}

    /**
     * It refuses.
     *
     * @param reason  why
     * @param message more about it, for people; may be empty
     */
    record Refused(InputRefusal reason, String message) implements Reaction {}

    /** It carries out a step that has no answer of its own. */
    static Reaction done(Device device) {
        return new Done(device, null, null);
    }
}
