package dev.golink.server.certificate.own;

import java.time.Instant;

import dev.golink.server.certificate.CertificateNames;

/**
 * Why only a new CA would help. Everybody who trusts the old CA has to trust the new one then, so this is a question
 * for a person; the server never answers it by itself.
 */
public sealed interface NewCaNeeded {
    /** The reason as a sentence. */
    String reason();

    /**
     * This computer has names that its CA must not certify, for example because it moved to another public network.
     *
     * @param names the names that are not in the server's certificate
     */
    record NamesOutside(CertificateNames names) implements NewCaNeeded {
        @Override
        public String reason() {
            return "The CA is not for " + String.join(", ", names.texts())
                    + ", so browsers refuse the server under these names.";
        }
    }

    /**
     * The CA ends soon, or has ended.
     *
     * @param end when it ends
     */
    record Ends(Instant end) implements NewCaNeeded {
        @Override
        public String reason() {
            return "The CA is valid until " + end + " only.";
        }
    }

    /**
     * The CA is not valid yet: this computer's clock was set back since it was made.
     *
     * @param start when it becomes valid
     */
    record NotYetValid(Instant start) implements NewCaNeeded {
        @Override
        public String reason() {
            return "The CA is valid from " + start + " only. Check this computer's clock.";
        }
    }
}
