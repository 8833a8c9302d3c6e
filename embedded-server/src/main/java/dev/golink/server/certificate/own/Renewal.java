package dev.golink.server.certificate.own;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.golink.server.certificate.CertificateNames;

/** Decides whether certificates must be issued again. */
final class Renewal {
    /** How long before its end a certificate is replaced. */
    static final Duration EARLY = Duration.ofDays(30);

    private Renewal() {}

    /** Whether the server's certificate is for all of the names, and for long enough. */
    static boolean isCurrent(OwnCertificates own, CertificateNames names, Instant now) {
        X509Certificate certificate = own.server().certificate();
        return own.names().cover(names) && isValid(certificate, now)
                && (isValid(certificate, now.plus(EARLY)) || endsWithItsCa(own));
    }

    private static boolean isValid(X509Certificate certificate, Instant at) {
        return !at.isBefore(certificate.getNotBefore().toInstant())
                && at.isBefore(certificate.getNotAfter().toInstant());
    }

    /** Issuing such a certificate again would not make it valid for longer. */
    private static boolean endsWithItsCa(OwnCertificates own) {
        return own.server().certificate().getNotAfter().toInstant()
                .equals(own.caCertificate().getNotAfter().toInstant());
    }

    /** Whether the time of the CA is the reason for a new one. */
    static Optional<NewCaNeeded> newCaNeeded(X509Certificate ca, Instant now) {
        Instant start = ca.getNotBefore().toInstant();
        Instant end = ca.getNotAfter().toInstant();
        if (now.isBefore(start)) {
            return Optional.of(new NewCaNeeded.NotYetValid(start));
        }
        return now.plus(EARLY).isBefore(end) ? Optional.empty() : Optional.of(new NewCaNeeded.Ends(end));
    }
}
