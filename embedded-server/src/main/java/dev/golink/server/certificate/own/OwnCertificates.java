package dev.golink.server.certificate.own;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.golink.server.certificate.CertificateNames;
import dev.golink.server.certificate.Identity;

/**
 * The server's own CA and the identity that it issued to the server.
 *
 * @param ca     the CA's key and certificate
 * @param server the server's key, its certificate, and the CA's
 * @param next   the key that will replace the server's; its certificate begins when that happens. Null if the key stays.
 *               See decision 0066.
 */
public record OwnCertificates(Identity ca, Identity server, @Nullable Identity next) {
    /** The key that will replace the server's; empty if the key stays. */
    public Optional<Identity> nextKey() {
        return Optional.ofNullable(next);
    }

    /** When another key replaces the server's; empty if the key stays. */
    public Optional<Instant> nextFrom() {
        return nextKey().map(identity -> identity.certificate().getNotBefore().toInstant());
    }

    /** Whether it is time to replace the server's key. */
    boolean isNextDue(Instant now) {
        return nextFrom().filter(from -> !now.isBefore(from)).isPresent();
    }

    /** The CA's certificate, which browsers and systems can be told to trust. */
    public X509Certificate caCertificate() {
        return ca.certificate();
    }

    /** The names that the server's certificate is for. */
    public CertificateNames names() {
        return CertificateNames.of(server.certificate());
    }
}
