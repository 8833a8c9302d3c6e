package dev.golink.app.command.cert;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.golink.server.certificate.own.OwnCertificateStore;
import dev.golink.server.certificate.pem.PemCertificates;
import dev.golink.server.certificate.trust.TrustFile;
import dev.golink.server.files.AtomicFile;

/** {@code golink cert export}. It never writes a key. */
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = {"Write the CA's certificate, for systems and programs that shall trust the server.",
            "Without --ca, print it as PEM."})
final class CertExportCommand extends StoreCommand {
    @Option(names = "--ca", paramLabel = "FILE", description = "Write the CA's certificate to this file.")
    private @Nullable Path ca;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "pem",
            description = "Form of the file: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private Format format = Format.pem;

    @Override
    int run(OwnCertificateStore store, Path folder) throws IOException {
        if (ca == null && format == Format.der) {
            throw wrong("--format der needs a file; add --ca FILE");
        }
        X509Certificate certificate = existing(store, folder).caCertificate();
        String text = PemCertificates.write(certificate);
        if (ca == null) {
            out().print(text);
            out().flush();
            return 0;
        }
        try {
            switch (format) {
                case pem -> AtomicFile.write(ca, text);
                case der -> AtomicFile.write(ca, out -> out.write(TrustFile.certificate(certificate).content()));
            }
        } catch (IOException e) {
            return fail("the file " + ca + " can't be written: " + e.getMessage());
        }
        return 0;
    }

    /** How a certificate is written; the constants are named as on the command line. */
    private enum Format {
        /** As text. */
        pem,
        /** As bytes. */
        der
    }
}
