package dev.golink.app.command.cert;

import java.io.IOException;
import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.golink.server.certificate.own.OwnCertificateStore;

/** {@code golink cert destroy}. */
@Command(name = "destroy", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = {"Delete the CA and the server's key for good. The server makes new ones at its next start.",
            "Then everybody has to trust the new CA, and every pin is wrong."})
final class CertDestroyCommand extends StoreCommand {
    @Option(names = "--yes", description = "Delete them without a question. Without this option nothing is deleted.")
    private boolean yes;

    @Override
    int run(OwnCertificateStore store, Path folder) throws IOException {
        if (!yes) {
            throw wrong("destroy deletes the CA and the server's key in " + folder + " for good; add --yes to do it");
        }
        if (!store.destroy()) {
            return fail("there are no certificates in " + folder);
        }
        out().println("The CA and the server's key are deleted. A server that runs keeps them until it ends.");
        return 0;
    }
}
