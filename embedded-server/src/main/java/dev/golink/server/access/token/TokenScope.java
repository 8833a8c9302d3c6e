package dev.golink.server.access.token;

import dev.golink.server.fleet.id.ComposedText;

/** The ids that may be used with a token. */
public sealed interface TokenScope {
    /**
     * One id.
     *
     * @param id the id, composed (NFC)
     */
    record One(String id) implements TokenScope {
        /** Composes the id. */
        public One {
            id = ComposedText.of(id);
        }
    }

    /**
     * The ids that begin with a text.
     *
     * @param start at least one character, composed (NFC)
     */
    record StartingWith(String start) implements TokenScope {
        /** @throws IllegalArgumentException if the text is empty, because then all ids would begin with it */
        public StartingWith {
            start = ComposedText.of(start);
            if (start.isEmpty()) {
                throw new IllegalArgumentException("The beginning of ids has at least one character.");
            }
        }
    }

    /** Every id. */
    record Any() implements TokenScope {}

    /** Whether an id, in its composed form, may be used. */
    default boolean permits(String id) {
        return switch (this) {
            case One(String only) -> only.equals(id);
            case StartingWith(String start) -> id.startsWith(start);
            case Any() -> true;
        };
    }
}
