package dev.golink.phones.conformance.phone;

import java.util.function.Consumer;

import dev.golink.phones.conformance.NotCheckedException;

/** The person at the phone, who may be absent. */
final class PhoneUser {
    private final boolean present;
    private final Consumer<String> prompt;

    PhoneUser(boolean present, Consumer<String> prompt) {
        this.present = present;
        this.prompt = prompt;
    }

    /** Shows a prompt, whether or not a person is at the phone. */
    void show(String what) {
        prompt.accept(what);
    }

    /**
     * Shows a prompt that asks for an action.
     *
     * @throws NotCheckedException if no person is at the phone, so that the rule is left out
     */
    void require(String what) throws NotCheckedException {
        if (!present) {
            throw new NotCheckedException("This check needs a person at the phone. Use --person if there is one.");
        }
        prompt.accept(what);
    }
}
