package dev.golink.phones.conformance.phone;

import java.util.function.Consumer;

import dev.golink.phones.conformance.NotCheckedException;

/** Whoever sits at the phone, if anybody does. */
final class People {
    private final boolean present;
    private final Consumer<String> prompt;

    People(boolean present, Consumer<String> prompt) {
        this.present = present;
        this.prompt = prompt;
    }

    /** Tells what happens, whether somebody is there or not. */
    void tell(String what) {
        prompt.accept(what);
    }

    /** Asks for something to be done; without somebody there the rule is left out. */
    void require(String what) throws NotCheckedException {
        if (!present) {
            throw new NotCheckedException("It takes somebody at the phone; --person says that there is.");
        }
        prompt.accept(what);
    }
}
