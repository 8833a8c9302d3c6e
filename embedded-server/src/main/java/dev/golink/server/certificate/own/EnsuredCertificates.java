package dev.golink.server.certificate.own;

import java.util.Optional;

/**
 * The certificates that a server can use now.
 *
 * @param certificates the certificates
 * @param change       what was done to have them
 * @param newCaNeeded  why a new CA would be better; empty if the present one is as good
 */
public record EnsuredCertificates(OwnCertificates certificates, Change change, Optional<NewCaNeeded> newCaNeeded) {
    /** What happened to the certificates. */
    public enum Change {
        /** They were as they should be. */
        NONE,
        /** There were none, so a CA and a server's certificate were made. */
        CREATED,
        /** The server's certificate was issued again, for the same key. */
        REISSUED,
        /** The key that was prepared has replaced the server's. */
        KEY_REPLACED
    }
}
