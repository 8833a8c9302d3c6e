package dev.golink.app.command.server;

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

import dev.golink.app.command.options.ChosenFolder;
import dev.golink.app.command.options.ServerTrustOptions;
import dev.golink.app.link.ServerAddress;
import dev.golink.app.link.ServerTokens;
import dev.golink.app.process.instance.OwnServer;
import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.address.HostAndPort;
import dev.golink.server.admission.authentication.LocalTokenFile;
import dev.golink.server.certificate.tls.ServerTrust;
import dev.golink.server.fleet.id.OperatorId;

/**
 * The options that say which running server a command is for: the one of a data folder on this computer, with the token
 * in that folder, or another one with a token from a file or from an earlier login of the window.
 */
@Command
public final class ServerChoice {
    private static final long LARGEST_TOKEN_FILE = 4_096;

    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", paramLabel = "DIR",
            description = "Data folder of the running server. Default: this user's data folder.")
    private @Nullable Path data;

    @Option(names = {"--connect", "--url"}, paramLabel = "URI",
            description = "Another server instead, such as wss://lab.example:8080.")
    private @Nullable ServerAddress connect;

    @Option(names = "--token-file", paramLabel = "FILE",
            description = "File with a token for that server. Default: the token that this user's window got when it logged"
                    + " in there.")
    private @Nullable Path tokenFile;

    @Option(names = "--name", paramLabel = "OPERATOR", description = "Account that the token of --token-file is for.")
    private @Nullable String name;

    /**
     * Connects to the server.
     *
     * @param trust how another server is known
     * @throws CommandFailure if that is not possible
     */
    public ServerSession open(ServerTrustOptions trust) throws CommandFailure {
        Path folder = ChosenFolder.of(data, spec);
        try {
            ServerAddress elsewhere = connect;
            return elsewhere == null ? openOwn(folder) : openOther(folder, elsewhere, trust);
        } catch (IOException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
    }

    /** The other server that was named; empty if it is that of the data folder. */
    public Optional<ServerAddress> elsewhere() {
        return Optional.ofNullable(connect);
    }

    /** The data folder on this computer. */
    public Path folder() {
        return ChosenFolder.of(data, spec);
    }

    private ServerSession openOwn(Path folder) throws CommandFailure, IOException {
        if (tokenFile != null || name != null) {
            String option = tokenFile == null ? "--name" : "--token-file";
            throw new ParameterException(spec.commandLine(), option + " is for another server; add --connect URI",
                    spec.findOption(option), "");
        }
        Optional<OwnServer> own = OwnServer.of(folder);
        Optional<TokenSecret> token = LocalTokenFile.read(folder);
        if (own.isEmpty() || token.isEmpty()) {
            throw new CommandFailure("no server with the data folder " + folder
                    + " runs on this computer; start one with golink --headless, or name another one with --connect");
        }
        URI here = own.get().here();
        if (!HostAndPort.of(here).isLoopback()) {
            throw new CommandFailure("the server of " + folder + " listens on " + here.getAuthority()
                    + " only, so commands on this computer can't prove who they are; start it without --bind, or use"
                    + " --connect and a token");
        }
        return ServerSession.open(new ServerSession.Target(here, CommandName.ofThisProcess(),
                new ServerTrust.ComputersCas(), token.get(), ServerAddress.parse(own.get().others().toString())));
    }

    private ServerSession openOther(Path folder, ServerAddress address, ServerTrustOptions trust)
            throws CommandFailure, IOException {
        ServerTrust known = trust.chosen().trust().orElseGet(() -> address.pins().isEmpty()
                ? new ServerTrust.ComputersCas()
                : new ServerTrust.Pinned(address.pins()));
        ServerTokens.Kept kept = tokenFile == null ? keptFor(folder, address)
                : new ServerTokens.Kept(account(),
                        token(tokenFile));
        ServerAddress others = known instanceof ServerTrust.Pinned(var pins)
                ? new ServerAddress(address.server(), pins)
                : address;
        return ServerSession.open(
                new ServerSession.Target(address.server(), kept.name(), known, kept.secret(), others));
    }

    private static ServerTokens.Kept keptFor(Path folder, ServerAddress address) throws CommandFailure {
        return new ServerTokens(folder).of(address.server()).orElseThrow(() -> new CommandFailure(
                "there is no token for " + address.server().getAuthority()
                        + "; log in once with golink --connect, or add --token-file FILE and --name OPERATOR"));
    }

    private OperatorId account() {
        if (name == null) {
            throw new ParameterException(spec.commandLine(),
                    "--token-file needs --name, the account that the token is for");
        }
        try {
            return new OperatorId(name);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--name: " + e.getMessage(), spec.findOption("--name"),
                    "");
        }
    }

    private static TokenSecret token(Path file) throws CommandFailure, IOException {
        String text = Files.size(file) > LARGEST_TOKEN_FILE ? "" : Files.readString(file).strip();
        return TokenSecret.of(text).orElseThrow(() -> new CommandFailure("the file " + file + " contains no token"));
    }
}
