package dev.golink.app.command.cert;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.golink.server.certificate.Identity;
import dev.golink.server.certificate.own.OwnCertificateStore;
import dev.golink.server.certificate.own.OwnCertificates;
import dev.golink.server.network.LocalNames;

/** {@code golink cert rotate}. */
@Command(name = "rotate", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = {"Replace the server's key in seven days, or now. Make a key and a CA if there are none.",
            "Until then a running server tells the new pin to consoles that pin its key; other clients that pin it must"
                    + " be given the new pin. Systems that trust the CA need nothing.",
            "A running server uses a new certificate within seconds."})
final class CertRotateCommand extends StoreCommand {
    private static final Duration GRACE = Duration.ofDays(7);

    @Option(names = "--now", description = "Replace the key now, for example because somebody else has it. Clients that"
            + " pin the key and do not know the new one refuse the server.")
    private boolean now;

    @Option(names = "--ca", description = "Replace the CA instead, for this computer's present networks, and keep the"
            + " server's key. Systems that trust the CA must be told to trust the new one. Pins stay.")
    private boolean ca;

    @Override
    int run(OwnCertificateStore store, Path folder) throws IOException {
        Optional<OwnCertificates> before = store.read();
        LocalNames names = namesOfThisComputer();
        if (ca && now) {
            throw wrong("--ca makes a new CA at once; remove --now");
        }
        OwnCertificates after = ca ? store.replaceCa(names)
                : now ? store.replaceKey(names) : store.prepareKey(names, GRACE);
        CertificateTable.lines(after, ZoneId.systemDefault()).forEach(out()::println);
        before.ifPresent(old -> out().println(consequence(old, after)));
        return 0;
    }

    private String consequence(OwnCertificates before, OwnCertificates after) {
        if (ca) {
            return "The CA is new: systems that trusted the old one must be told to trust this one. The pin is the"
                    + " same.";
        }
        Optional<Identity> next = after.nextKey();
        if (next.isPresent()) {
            return "The key will be replaced at " + after.nextFrom().orElseThrow() + ": until then, clients that pin it"
                    + " must be given the pin " + next.get().pin() + " as well. To replace it at once, use --now.";
        }
        return "The key is new: clients that pin it must be given the pin " + after.server().pin() + " instead of "
                + before.server().pin() + ".";
    }
}
