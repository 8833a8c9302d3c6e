package dev.golink.app.command.cert;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.golink.server.certificate.own.OwnCertificateStore;
import dev.golink.server.certificate.own.OwnCertificates;
import dev.golink.server.network.LocalNames;

/** {@code golink cert rotate}. */
@Command(name = "rotate", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = {"Replace the server's key and its certificate. Make them if there are none.",
            "Clients that pin the key must be given the new pin. Systems that trust the CA need nothing.",
            "A running server uses the new certificate within seconds."})
final class CertRotateCommand extends StoreCommand {
    @Option(names = "--ca", description = "Replace the CA instead, for this computer's present networks, and keep the"
            + " server's key. Systems that trust the CA must be told to trust the new one. Pins stay.")
    private boolean ca;

    @Override
    int run(OwnCertificateStore store, Path folder) throws IOException {
        Optional<OwnCertificates> before = store.read();
        LocalNames names = namesOfThisComputer();
        OwnCertificates after = ca ? store.replaceCa(names) : store.replaceKey(names);
        CertificateTable.lines(after, ZoneId.systemDefault()).forEach(out()::println);
        before.ifPresent(old -> out().println(consequence(old, after)));
        return 0;
    }

    private String consequence(OwnCertificates before, OwnCertificates after) {
        if (ca) {
            return "The CA is new: systems that trusted the old one must be told to trust this one. The pin is the"
                    + " same.";
        }
        return "The key is new: clients that pin it must be given the pin " + after.server().pin() + " instead of "
                + before.server().pin() + ".";
    }
}
