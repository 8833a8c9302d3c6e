package dev.golink.server.certificate.pem;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;

import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.jspecify.annotations.Nullable;

import dev.golink.server.certificate.CertificateFileException;

/** A private key in a PEM file: PKCS#8, or the older forms of OpenSSL for RSA (PKCS#1) and EC (SEC 1). */
final class PemKey {
    private PemKey() {}

    /**
     * Reads the first key of a file.
     *
     * @throws IOException if the file can't be read, or has no key that Java can use; the message says what to do
     */
    static PrivateKey read(Path file) throws IOException {
        PrivateKeyInfo found = find(file);
        try {
            KeyFactory factory = KeyFactory.getInstance(found.getPrivateKeyAlgorithm().getAlgorithm().getId());
            return factory.generatePrivate(new PKCS8EncodedKeySpec(found.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new CertificateFileException(file,
                    "has a key that can't be used; use an RSA key, or an EC key on the curve P-256", e);
        }
    }

    private static PrivateKeyInfo find(Path file) throws IOException {
        try (PEMParser parser = new PEMParser(new StringReader(PemCertificates.text(file)))) {
            for (Object block = next(file, parser); block != null; block = next(file, parser)) {
                switch (block) {
                    case PrivateKeyInfo key -> {
                        return key;
                    }
                    case PEMKeyPair pair -> {
                        return pair.getPrivateKeyInfo();
                    }
                    case PEMEncryptedKeyPair _,PKCS8EncryptedPrivateKeyInfo _ -> throw new CertificateFileException(
                            file, "is encrypted with a passphrase; store the key without one, readable for its owner"
                                    + " only: openssl pkey -in " + file + " -out NEWFILE");
                    default -> { // a certificate, or the parameters that OpenSSL writes before an EC key
                    }
                }
            }
        }
        throw new CertificateFileException(file,
                "contains no private key (-----BEGIN PRIVATE KEY-----); name the file with the certificate's key");
    }

    private static @Nullable Object next(Path file, PEMParser parser) throws IOException {
        try {
            return parser.readObject();
        } catch (IOException | RuntimeException e) { // what the library throws for damaged blocks depends on the block
            throw new CertificateFileException(file, "is damaged; replace the file", e);
        }
    }
}
