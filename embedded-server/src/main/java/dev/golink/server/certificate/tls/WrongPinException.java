package dev.golink.server.certificate.tls;

import java.security.cert.CertificateException;

import dev.golink.server.certificate.Pin;

/** A server has another key than the one that was pinned. The message tells both pins and what to do. */
public final class WrongPinException extends CertificateException {
    private static final long serialVersionUID = 1;

    private final transient Pin expected;
    private final transient Pin seen;

    /**
     * A refusal.
     *
     * @param expected the pin that the server should have had
     * @param seen     the pin that it had
     */
    public WrongPinException(Pin expected, Pin seen) {
        super("The server has another key than expected. Expected pin: " + expected + ", pin of the server: " + seen
                + ". Either the server's key was replaced, or another computer poses as the server. Compare the second"
                + " pin with the one that golink cert show prints on the server, and use it only if they are equal.");
        this.expected = expected;
        this.seen = seen;
    }

    /** The pin that the server should have had. */
    public Pin expected() {
        return expected;
    }

    /** The pin that the server had. */
    public Pin seen() {
        return seen;
    }
}
