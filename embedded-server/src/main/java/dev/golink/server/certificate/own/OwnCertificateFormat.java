package dev.golink.server.certificate.own;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEParameterSpec;

import dev.golink.server.certificate.Identity;

/**
 * The CA and the server's identity as the bytes of a PKCS12 file, which Java reads without a further library. The
 * format wants each key encrypted with a password. The password is no secret, because what protects the keys is that
 * others can't read the file. So the usual 10,000 rounds for each use of a password are left out: they would take a
 * noticeable part of every start. See decision 0057.
 */
final class OwnCertificateFormat {
    private static final String CA = "ca";
    private static final String SERVER = "server";
    private static final String NEXT = "next";
    private static final String ENCRYPTION = "PBEWithHmacSHA256AndAES_256";
    private static final int ROUNDS = 1;
    private static final int SALT_BYTES = 16;

    private OwnCertificateFormat() {}

    /**
     * Reads what {@link #write} has written.
     *
     * @throws GeneralSecurityException if the bytes are damaged
     */
    static OwnCertificates read(byte[] bytes) throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(bytes), null);
            OwnCertificates own = new OwnCertificates(identity(store, CA), identity(store, SERVER),
                    store.containsAlias(NEXT) ? identity(store, NEXT) : null);
            X509Certificate ca = own.caCertificate();
            ca.verify(ca.getPublicKey());
            own.server().certificate().verify(ca.getPublicKey());
            return own;
        } catch (IOException | RuntimeException e) { // what Java throws for damaged bytes depends on their place
            throw new GeneralSecurityException("The bytes are not those of such a file.", e);
        }
    }

    private static Identity identity(KeyStore store, String alias) throws GeneralSecurityException {
        Certificate[] chain = store.getCertificateChain(alias);
        if (chain == null || !(store.getKey(alias, password()) instanceof PrivateKey key)
                || !Identity.match(key, chain[0].getPublicKey())) {
            throw new GeneralSecurityException("The key with the name " + alias + " is missing or wrong.");
        }
        List<X509Certificate> certificates = Stream.of(chain).map(X509Certificate.class::cast).toList();
        return new Identity(key, certificates);
    }

    /** The bytes of a file with these certificates and keys. */
    static byte[] write(OwnCertificates own) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            put(store, CA, own.ca());
            put(store, SERVER, own.server());
            Identity next = own.next();
            if (next != null) {
                put(store, NEXT, next);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.store(out, null);
            return out.toByteArray();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("Every Java can write PKCS12 files.", e);
        }
    }

    private static void put(KeyStore store, String alias, Identity identity) throws GeneralSecurityException {
        PBEParameterSpec parameters = new PBEParameterSpec(randomBytes(), ROUNDS,
                new IvParameterSpec(randomBytes()));
        store.setEntry(alias, new PrivateKeyEntry(identity.key(), identity.chain().toArray(Certificate[]::new)),
                new PasswordProtection(password(), ENCRYPTION, parameters));
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static char[] password() {
        return "golink".toCharArray();
    }
}
