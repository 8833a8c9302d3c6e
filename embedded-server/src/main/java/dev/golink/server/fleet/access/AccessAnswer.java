package dev.golink.server.fleet.access;

import java.time.Duration;

import dev.golink.server.access.token.CredentialId;
import dev.golink.server.fleet.id.Refusal;

/** The answer to a request about access. */
public sealed interface AccessAnswer {
    /**
     * It is done.
     *
     * @param count how many clients, phones or credentials it was about
     */
    record Done(int count) implements AccessAnswer {}

    /**
     * There is a new code. The code is only here.
     *
     * @param id       its public name
     * @param code     the code: 16 letters and digits in groups of four
     * @param validFor how long it can be used
     */
    record Code(CredentialId id, String code, Duration validFor) implements AccessAnswer {
        /** Does not show the code. */
        @Override
        public String toString() {
            return "Code[" + id + "]";
        }
    }

    /**
     * There is a new token. Its secret is only here.
     *
     * @param id    its public name
     * @param token the secret, as its owner uses it
     */
    record Secret(CredentialId id, String token) implements AccessAnswer {
        /** Does not show the token. */
        @Override
        public String toString() {
            return "Secret[" + id + "]";
        }
    }

    /**
     * The server refused it; nothing changed.
     *
     * @param refusal the reason
     */
    record Refused(Refusal refusal) implements AccessAnswer {}

    /** The server was not reachable or did not answer. Whether it did anything is unknown. */
    record Unreachable() implements AccessAnswer {}
}
