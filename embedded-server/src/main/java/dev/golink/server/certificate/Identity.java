package dev.golink.server.certificate;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A private key and the certificates that prove whose it is.
 *
 * @param key   the private key
 * @param chain the certificate of the key, then the one that signed it, and so on; at least one
 */
public record Identity(PrivateKey key, List<X509Certificate> chain) {
    private static final byte[] SAMPLE = {'g', 'o', 'l', 'i', 'n', 'k'};

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the chain is empty
     */
    public Identity {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("An identity needs a certificate.");
        }
    }

    /** The certificate of the key. */
    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** The pin of the key. */
    public Pin pin() {
        return Pin.of(certificate());
    }

    /**
     * Whether a private key belongs to a public key: whether its signature is valid.
     *
     * @throws GeneralSecurityException if TLS can't use keys of this kind
     */
    public static boolean match(PrivateKey key, PublicKey publicKey) throws GeneralSecurityException {
        if (!key.getAlgorithm().equals(publicKey.getAlgorithm())) {
            return false;
        }
        String algorithm = switch (key.getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "RSA" -> "SHA256withRSA";
            case "EdDSA" -> "EdDSA";
            default -> throw new GeneralSecurityException("keys of the kind " + key.getAlgorithm()
                    + " are not supported");
        };
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(SAMPLE);
        byte[] signed = signature.sign();
        signature.initVerify(publicKey);
        signature.update(SAMPLE);
        return signature.verify(signed);
    }

    /** Tells whose key it is, and not the key, so that no log contains it. */
    @Override
    public String toString() {
        return "Identity[" + certificate().getSubjectX500Principal() + ", pin " + pin() + "]";
    }
}
