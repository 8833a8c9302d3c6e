package dev.golink.app.command.options;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

import dev.golink.server.access.token.TokenSecret;

/** The option by which a bridge proves who it is. Other users of the computer can see arguments, so it names a file. */
@Command
public final class BridgeTokenOption {
    private static final int LONGEST = 4_096;

    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--token-file", paramLabel = "FILE",
            description = "File with the bridge's token, as golink access bridge-token prints it on the server. It needs a"
                    + " wss:// address, or a server on this computer. Without it, each phone may have to wait until an"
                    + " operator lets it in.")
    private @Nullable Path file;

    /**
     * The token for a server; empty if the option is not given.
     *
     * @throws ParameterException if the file has no token, or it may not be sent to this address
     */
    public Optional<TokenSecret> of(URI server) {
        Path given = file;
        if (given == null) {
            return Optional.empty();
        }
        CredentialText.requireConfidential(spec, "--token-file", server);
        return Optional.of(TokenSecret.of(text(given)).orElseThrow(() -> CredentialText.refusal(spec, "--token-file",
                "--token-file " + given
                        + " has no token; a token is glk_ and 43 letters, digits and the signs - and _")));
    }

    private String text(Path given) {
        try {
            if (Files.size(given) > LONGEST) {
                return "";
            }
            return Files.readString(given).strip();
        } catch (IOException e) {
            throw CredentialText.refusal(spec, "--token-file", "--token-file " + given + " can't be read (" + e + ")");
        }
    }
}
