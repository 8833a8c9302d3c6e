package dev.golink.app.command.options;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

import dev.golink.phones.simulator.load.SwarmCredential;

/** The options by which simulated phones prove who they are. */
@Command
public final class PhoneCredentialOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--pair", paramLabel = "CODE",
            description = "Fleet code that each phone trades for its own token. It needs a wss:// address, or a server"
                    + " on this computer.")
    private @Nullable String pair;

    @Option(names = "--token", paramLabel = "TOKEN",
            description = "Token that all phones share, which is sent in the path. Without --pair and --token, phones may"
                    + " have to wait until an operator lets them in.")
    private @Nullable String token;

    /**
     * What the phones present to a server.
     *
     * @throws ParameterException if an option is wrong, or may not be sent to this address
     */
    public SwarmCredential of(URI server) {
        if (pair != null && token != null) {
            throw CredentialText.refusal(spec, "--pair", "--pair and --token exclude each other");
        }
        return new SwarmCredential(CredentialText.code(spec, "--pair", pair, server),
                CredentialText.token(spec, "--token", token));
    }
}
