package dev.golink.app.command.options;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

import dev.golink.phones.simulator.load.SwarmCredential;
import dev.golink.server.access.pairing.Code;
import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.address.HostAndPort;

/** The options by which simulated phones prove who they are. */
@Command
public final class PhoneCredentialOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--pair", paramLabel = "CODE",
            description = "Fleet code that each phone trades for its own token. It needs a wss:// address, or a server on this"
                    + " computer.")
    private @Nullable String pair;

    @Option(names = "--token", paramLabel = "TOKEN",
            description = "Token that all phones share, which is sent in the path. Default: without --pair and --token, the"
                    + " phones may have to wait until an operator lets them in.")
    private @Nullable String token;

    /**
     * What the phones present to a server.
     *
     * @throws ParameterException if an option is wrong, or may not be sent to this address
     */
    public SwarmCredential of(URI server) {
        if (pair != null && token != null) {
            throw refusal("--pair", "--pair and --token exclude each other");
        }
        if (token != null && TokenSecret.of(token).isEmpty()) {
            throw refusal("--token", "--token is not a token: a token is glk_ and 43 letters, digits and the signs - and _");
        }
        if (pair == null) {
            return new SwarmCredential(null, token);
        }
        Code code = Code.of(pair).orElseThrow(
                () -> refusal("--pair", "--pair is not a code: a code has 16 letters and digits"));
        if (!"wss".equalsIgnoreCase(server.getScheme()) && !isOnThisComputer(server)) {
            throw refusal("--pair", "--pair needs an encrypted address, such as wss://host:8080");
        }
        return new SwarmCredential(code.text(), null);
    }

    private static boolean isOnThisComputer(URI server) {
        try {
            return HostAndPort.of(server).addresses().stream().allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException _) {
            return false; // an unknown host is reported when the phones connect
        }
    }

    private ParameterException refusal(String option, String rule) {
        return new ParameterException(spec.commandLine(), rule, spec.findOption(option), "");
    }
}
