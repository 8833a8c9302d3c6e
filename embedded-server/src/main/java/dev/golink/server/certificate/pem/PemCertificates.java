package dev.golink.server.certificate.pem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.golink.server.certificate.CertificateFileException;

/** Certificates as PEM text (RFC 7468), with Java alone: consoles read it too, and need no key for that. */
public final class PemCertificates {
    /** A file with all CAs of a system has about 250 KB. */
    private static final long MOST_BYTES = 4L * 1024 * 1024;
    private static final Pattern BLOCK = Pattern
            .compile("-----BEGIN (X509 )?CERTIFICATE-----(?<base64>[A-Za-z0-9+/=\\s]*)-----END \\1?CERTIFICATE-----");
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[]{'\n'});

    private PemCertificates() {}

    /**
     * Reads the certificates of a file in their order; other text and keys in between are skipped.
     *
     * @throws IOException if the file can't be read or has no certificate; the message says what to do
     */
    public static List<X509Certificate> read(Path file) throws IOException {
        Matcher blocks = BLOCK.matcher(text(file));
        List<X509Certificate> certificates = new ArrayList<>();
        while (blocks.find()) {
            certificates.add(certificate(file, blocks.group("base64"), certificates.size() + 1));
        }
        if (certificates.isEmpty()) {
            throw new CertificateFileException(file, "contains no certificate (-----BEGIN CERTIFICATE-----); name a"
                    + " PEM file, or convert a DER file with: openssl x509 -inform DER -in " + file);
        }
        return List.copyOf(certificates);
    }

    private static X509Certificate certificate(Path file, String base64, int number) throws IOException {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(base64);
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes));
        } catch (CertificateException | IllegalArgumentException e) {
            throw new CertificateFileException(file, "has a damaged certificate (number " + number
                    + "); replace the file", e);
        }
    }

    /** The text of a file; bytes that are not ASCII stand outside of what is looked for. */
    static String text(Path file) throws IOException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new CertificateFileException(file, "is too large for a PEM file; name another file");
            }
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            throw new CertificateFileException(file, "does not exist; check the name", e);
        } catch (CertificateFileException e) {
            throw e;
        } catch (IOException e) {
            throw new CertificateFileException(file, "can't be read (" + e.getMessage()
                    + "); check whether it is a file and its permissions", e);
        }
    }

    /** A certificate as PEM text. */
    public static String write(X509Certificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n" + LINES.encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read can be encoded.", e);
        }
    }
}
