package dev.golink.server.remote.link;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import dev.golink.server.access.token.TokenSecret;

/** What a console presents when it connects. */
sealed interface ConsoleCredential {
    /** Nothing. */
    record None() implements ConsoleCredential {}

    /**
     * A token.
     *
     * @param secret the secret
     */
    record Token(TokenSecret secret) implements ConsoleCredential {}

    /**
     * The password of an account, to be traded for a token.
     *
     * @param text the password
     */
    record Password(String text) implements ConsoleCredential {
        /** Does not show the password. */
        @Override
        public String toString() {
            return "Password[…]";
        }
    }

    /** The value of the header Authorization; empty if there is nothing to present. */
    default Optional<String> authorization() {
        return switch (this) {
            case None() -> Optional.empty();
            case Token(TokenSecret secret) -> Optional.of("Bearer " + secret.text());
            case Password(String text) -> Optional.of("Golink-Password "
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        };
    }
}
