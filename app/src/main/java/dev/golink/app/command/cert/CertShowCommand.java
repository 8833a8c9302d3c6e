package dev.golink.app.command.cert;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;

import picocli.CommandLine.Command;

import dev.golink.server.certificate.own.OwnCertificateStore;

/** {@code golink cert show}. */
@Command(name = "show", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = {"Show the names, the validity, the fingerprints and the pin of the server's certificates.",
            "Compare the fingerprint of the CA with the one in the dialog of the system that shall trust it."})
final class CertShowCommand extends StoreCommand {
    @Override
    int run(OwnCertificateStore store, Path folder) throws IOException {
        CertificateTable.lines(existing(store, folder), ZoneId.systemDefault()).forEach(out()::println);
        return 0;
    }
}
