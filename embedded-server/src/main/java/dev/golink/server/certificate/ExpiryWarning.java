package dev.golink.server.certificate;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A certificate ends soon, or has ended.
 *
 * @param end  when it ends
 * @param left how long it is still valid; zero or negative if it has ended
 */
public record ExpiryWarning(Instant end, Duration left) {
    /** Own certificates are issued again earlier than this, so only a certificate from elsewhere causes a warning. */
    private static final Duration SOON = Duration.ofDays(21);

    /** The warning about a certificate; empty while it is valid for more than 21 days. */
    public static Optional<ExpiryWarning> of(X509Certificate certificate, Instant now) {
        Instant end = certificate.getNotAfter().toInstant();
        Duration left = Duration.between(now, end);
        return left.compareTo(SOON) > 0 ? Optional.empty() : Optional.of(new ExpiryWarning(end, left));
    }

    /** Whether it has ended. */
    public boolean hasEnded() {
        return left.isNegative() || left.isZero();
    }

    /** The rest of a sentence that begins with the certificate. */
    public String text() {
        if (hasEnded()) {
            return "ended at " + end + ", so browsers refuse the server; replace it";
        }
        return "ends at " + end + ", in " + left.toDays() + " days; replace it before";
    }
}
