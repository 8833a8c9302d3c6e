package dev.golink.server.certificate.issue;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import dev.golink.server.certificate.CertificateNames;
import dev.golink.server.certificate.Identity;
import dev.golink.server.network.LocalNames;

/**
 * Issues a CA's certificate and servers' certificates, all with EC keys on the curve P-256. Keys and signatures are
 * made by Java; Bouncy Castle only writes the certificates and is not registered as a provider. A certificate takes
 * some milliseconds, and the first one a fraction of a second. Any thread may use it. See decision 0057.
 */
public final class Issuer {
    /** Clients whose clock is slow must accept a new certificate as well. */
    private static final Duration BACKDATED = Duration.ofDays(1);
    private static final Duration VALIDITY_OF_CA = Duration.ofDays(3_652);
    /** Browsers accept at most 398 days from the CAs they know; a CA of one's own had better keep to it. */
    private static final Duration VALIDITY_OF_SERVER = Duration.ofDays(397);
    private static final int SERIAL_BITS = 127;
    /** The longest common name (RFC 5280, appendix A.1). */
    private static final int LONGEST_COMMON_NAME = 64;
    private static final String SIGNATURE = "SHA256withECDSA";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final SecureRandom random = new SecureRandom();

    /** Creates an issuer. */
    public Issuer() {}

    /** A new key pair. */
    public KeyPair newKeyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java since 16 has the curve P-256.", e);
        }
    }

    /** A new CA for a computer, which can issue certificates for this computer's names only. */
    public Identity newCa(LocalNames names, Instant now) {
        KeyPair keys = newKeyPair();
        X500Name subject = name("GoLink CA of " + hostOf(names), shortId(keys.getPublic()));
        Instant start = now.minus(BACKDATED);
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(subject, serial(), Date.from(start),
                Date.from(start.plus(VALIDITY_OF_CA)), subject, keys.getPublic());
        X509Certificate certificate = signed(builder, keys, () -> {
            JcaX509ExtensionUtils utils = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                    .addExtension(Extension.extendedKeyUsage, false,
                            new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                    .addExtension(Extension.nameConstraints, true, PermittedNames.constraints(names))
                    .addExtension(Extension.subjectKeyIdentifier, false,
                            utils.createSubjectKeyIdentifier(keys.getPublic()));
        });
        return new Identity(keys.getPrivate(), List.of(certificate));
    }

    /**
     * A server's certificate from a CA. It does not outlive the CA.
     *
     * @param keys  the server's keys
     * @param names the names to certify; those that the CA does not permit must be left out
     * @return the certificate, followed by the CA's
     */
    public Identity issue(Identity ca, KeyPair keys, CertificateNames names, Instant now) {
        return issueFrom(ca, keys, names, now.minus(BACKDATED));
    }

    /** Like {@link #issue}, with a certificate that is valid from exactly this time, to the second. */
    public Identity issueFrom(Identity ca, KeyPair keys, CertificateNames names, Instant start) {
        Instant caEnd = ca.certificate().getNotAfter().toInstant();
        Instant fullEnd = start.plus(VALIDITY_OF_SERVER);
        Date end = Date.from(fullEnd.isAfter(caEnd) ? caEnd : fullEnd);
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(ca.certificate().getSubjectX500Principal(),
                serial(), Date.from(start), end, principal(name(firstName(names), "")),
                keys.getPublic());
        KeyPair caKeys = new KeyPair(ca.certificate().getPublicKey(), ca.key());
        X509Certificate certificate = signed(builder, caKeys, () -> {
            JcaX509ExtensionUtils utils = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(Extension.extendedKeyUsage, false,
                            new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                    .addExtension(Extension.subjectAlternativeName, false, alternatives(names))
                    .addExtension(Extension.authorityKeyIdentifier, false,
                            utils.createAuthorityKeyIdentifier(ca.certificate().getPublicKey()))
                    .addExtension(Extension.subjectKeyIdentifier, false,
                            utils.createSubjectKeyIdentifier(keys.getPublic()));
        });
        return new Identity(keys.getPrivate(), List.of(certificate, ca.certificate()));
    }

    /** Those of the names that a CA may issue a certificate for. */
    public CertificateNames permitted(X509Certificate ca, CertificateNames wanted) {
        try {
            Extension constraints = new JcaX509CertificateHolder(ca).getExtension(Extension.nameConstraints);
            return constraints == null ? wanted
                    : PermittedNames.permitted(wanted, NameConstraints.getInstance(constraints.getParsedValue()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A certificate that was read can be encoded.", e);
        }
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, KeyPair ca, Extensions extensions) {
        try {
            extensions.add();
            ContentSigner signer = new JcaContentSignerBuilder(SIGNATURE).build(ca.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("A certificate could not be made.", e);
        }
    }

    private static GeneralNames alternatives(CertificateNames names) {
        return new GeneralNames(Stream.concat(names.dns().stream().map(PermittedNames::dnsName),
                names.addresses().stream().map(PermittedNames::address)).toArray(GeneralName[]::new));
    }

    private BigInteger serial() {
        return new BigInteger(SERIAL_BITS - 1, random).setBit(SERIAL_BITS - 1);
    }

    private static String hostOf(LocalNames names) {
        return names.hostName().isBlank() ? "this computer" : names.hostName();
    }

    private static String firstName(CertificateNames names) {
        return names.dns().stream().findFirst().orElse("GoLink server");
    }

    /** Makes the names of a computer's CAs differ, so that people can tell a new one from an old one. */
    private static String shortId(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return " (" + HEX.formatHex(encoded, encoded.length - 3, encoded.length) + ")";
    }

    private static X500Principal principal(X500Name name) {
        try {
            return new X500Principal(name.getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException("A name that was built can be encoded.", e);
        }
    }

    private static X500Name name(String text, String end) {
        int room = LONGEST_COMMON_NAME - end.length();
        String start = text.length() > room ? text.substring(0, room) : text;
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, start + end).build();
    }

    /** Adds the extensions of a certificate. */
    @FunctionalInterface
    private interface Extensions {
        void add() throws IOException, GeneralSecurityException;
    }
}
