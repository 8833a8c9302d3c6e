package dev.golink.app.command.options;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

import dev.golink.phones.conformance.ClientCredentials;

/** The options by which the clients of a check of a server prove who they are. */
@Command
public final class CheckCredentialOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--pair", paramLabel = "CODE",
            description = "Fleet code that each phone of the check trades for its own token. It needs a wss:// address,"
                    + " or a server on this computer.")
    private @Nullable String pair;

    @Option(names = "--token", paramLabel = "TOKEN",
            description = "Token that the operators of the check present: the text of the file local-token in the data"
                    + " folder of a server on this computer.")
    private @Nullable String token;

    /**
     * What the clients present to a server.
     *
     * @throws ParameterException if an option is wrong, or may not be sent to this address
     */
    public ClientCredentials of(URI server) {
        if (token != null) {
            CredentialText.requireConfidential(spec, "--token", server);
        }
        return new ClientCredentials(CredentialText.token(spec, "--token", token),
                CredentialText.code(spec, "--pair", pair, server));
    }
}
