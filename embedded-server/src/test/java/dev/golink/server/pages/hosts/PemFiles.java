package dev.golink.server.pages.hosts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Base64;

import dev.golink.server.certificate.Identity;
import dev.golink.server.certificate.pem.PemCertificates;

/**
 * A server's certificate and key in two files, as other programs read them.
 *
 * @param certificate the file with the certificate
 * @param key         the file with the private key
 */
record PemFiles(Path certificate, Path key) {
    /** Writes both into a folder. */
    static PemFiles write(Path folder, Identity identity) throws IOException {
        String base64 = Base64.getMimeEncoder().encodeToString(identity.key().getEncoded());
        return new PemFiles(certificate(folder.resolve("server.pem"), identity.certificate()),
                Files.writeString(folder.resolve("server.key"),
                        "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n"));
    }

    /** Writes a certificate, such as that of a CA; returns the file. */
    static Path certificate(Path file, X509Certificate certificate) throws IOException {
        return Files.writeString(file, PemCertificates.write(certificate));
    }
}
