package dev.golink.server.certificate.tls;

import java.security.cert.CertificateException;

import org.jspecify.annotations.Nullable;

/** A client refused a server's key. The message says why, with the pins, and what to do. */
public final class KeyRefusedException extends CertificateException {
    private static final long serialVersionUID = 1;

    private final transient KeyRefusal refusal;

    /** @param cause what the check of the certificate reported; null for a wrong pin */
    KeyRefusedException(KeyRefusal refusal, @Nullable CertificateException cause) {
        super(refusal.text(), cause);
        this.refusal = refusal;
    }

    /** Why the key was refused. */
    public KeyRefusal refusal() {
        return refusal;
    }
}
