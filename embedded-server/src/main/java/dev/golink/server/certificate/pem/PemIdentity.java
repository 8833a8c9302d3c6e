package dev.golink.server.certificate.pem;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.golink.server.certificate.CertificateFileException;
import dev.golink.server.certificate.Identity;
import dev.golink.server.certificate.IdentitySource;

/**
 * A server's identity in two PEM files, as certificate authorities and ACME clients write them. Both may be the same
 * file.
 *
 * @param certificates the file with the server's certificate and those of intermediate CAs, in any order
 * @param key          the file with the private key, which is not encrypted
 */
public record PemIdentity(Path certificates, Path key) implements IdentitySource {
    @Override
    public Identity load() throws IOException {
        List<X509Certificate> all = PemCertificates.read(certificates);
        PrivateKey privateKey = PemKey.read(key);
        return new Identity(privateKey, chain(leaf(all, privateKey), all));
    }

    @Override
    public List<Path> files() {
        return List.of(certificates, key);
    }

    private X509Certificate leaf(List<X509Certificate> all, PrivateKey privateKey) throws IOException {
        for (X509Certificate one : all) {
            if (belongsTo(privateKey, one)) {
                return one;
            }
        }
        throw new CertificateFileException(key, "is not the key of a certificate in " + certificates
                + "; name the key that was made for this certificate");
    }

    private boolean belongsTo(PrivateKey privateKey, X509Certificate one) throws IOException {
        try {
            return Identity.match(privateKey, one.getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new CertificateFileException(key, "can't be used: " + e.getMessage()
                    + "; use an RSA key, or an EC key on the curve P-256", e);
        }
    }

    /** The certificate, the one that signed it, and so on. Clients want this order, and files may have another one. */
    private static List<X509Certificate> chain(X509Certificate leaf, List<X509Certificate> all) {
        List<X509Certificate> rest = new ArrayList<>(all);
        List<X509Certificate> chain = new ArrayList<>();
        Optional<X509Certificate> next = Optional.of(leaf);
        while (next.isPresent()) {
            X509Certificate one = next.get();
            chain.add(one);
            rest.remove(one);
            next = rest.stream().filter(each -> signed(each, one)).findFirst();
        }
        return chain;
    }

    private static boolean signed(X509Certificate issuer, X509Certificate one) {
        if (!issuer.getSubjectX500Principal().equals(one.getIssuerX500Principal())) {
            return false;
        }
        try {
            one.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException _) {
            return false; // this is how Java answers
        }
    }
}
