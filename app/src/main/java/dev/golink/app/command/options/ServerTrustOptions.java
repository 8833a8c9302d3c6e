package dev.golink.app.command.options;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

import dev.golink.server.address.HostAndPort;
import dev.golink.server.certificate.Pin;
import dev.golink.server.certificate.pem.PemCertificates;
import dev.golink.server.certificate.tls.ClientTls;
import dev.golink.server.certificate.tls.KeyRefusal;
import dev.golink.server.certificate.tls.ServerTrust;

/** The options by which a client knows the server of an encrypted address. */
@Command
public final class ServerTrustOptions {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--pin", paramLabel = "PIN",
            description = "Pin of the server's key, as golink cert show prints it on the server, for a wss:// address."
                    + " Several pins are separated by commas. Default: a CA decides.")
    private @Nullable String pin;

    @Option(names = "--ca", paramLabel = "FILE",
            description = "PEM file with the CA of the server's certificate, for a wss:// address."
                    + " Default: the CAs that this computer trusts.")
    private @Nullable Path ca;

    /**
     * What the options say about a server.
     *
     * @param pins the pins of its key, the present one first; empty if none are given
     * @param ca   the file with the CA of its certificate; it does not count beside pins. Null if none is given
     */
    public record Chosen(List<Pin> pins, @Nullable Path ca) {
        /** No option says anything. */
        public static final Chosen NOTHING = new Chosen(List.of(), null);

        /** Copies the list. */
        public Chosen {
            pins = List.copyOf(pins);
        }

        /**
         * How the server is known; empty if no option says it.
         *
         * @throws IOException if the file can't be used; the message names it and says what to do
         */
        public Optional<ServerTrust> trust() throws IOException {
            if (!pins.isEmpty()) {
                return Optional.of(new ServerTrust.Pinned(pins));
            }
            return ca == null ? Optional.empty() : Optional.of(new ServerTrust.Cas(PemCertificates.read(ca)));
        }
    }

    /**
     * What the options say.
     *
     * @throws ParameterException if a pin is none
     */
    public Chosen chosen() {
        try {
            return new Chosen(pin == null ? List.of() : Arrays.stream(pin.split(",", -1)).map(Pin::new).toList(), ca);
        } catch (IllegalArgumentException e) {
            throw refusal("--pin", "--pin " + e.getMessage());
        }
    }

    /**
     * TLS for a server; empty for an address without encryption.
     *
     * @throws ParameterException if an option is wrong, or useless for this address
     */
    public Optional<ClientTls> tls(URI server) {
        Chosen chosen = chosen();
        if (!"wss".equalsIgnoreCase(server.getScheme())) {
            requireUnset("--pin", pin);
            requireUnset("--ca", ca);
            return Optional.empty();
        }
        try {
            return Optional.of(ClientTls.of(chosen.trust().orElseGet(ServerTrust.ComputersCas::new)));
        } catch (IOException e) {
            throw refusal("--ca", "--ca " + e.getMessage());
        }
    }

    private void requireUnset(String option, @Nullable Object value) {
        if (value != null) {
            throw refusal(option, option + " is for an encrypted address; use wss://HOST:PORT");
        }
    }

    /**
     * Whether the server's key is refused, tried with one connection. If it is, this prints why.
     *
     * @param tls TLS for the server
     */
    public boolean refuses(ClientTls tls, URI server) {
        Optional<KeyRefusal> refusal = tls.probe(HostAndPort.of(server), PATIENCE);
        refusal.ifPresent(why -> spec.commandLine().getErr().println("golink: " + why.text()));
        return refusal.isPresent();
    }

    private ParameterException refusal(String option, String rule) {
        return new ParameterException(spec.commandLine(), rule, spec.findOption(option), "");
    }
}
