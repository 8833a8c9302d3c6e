package dev.golink.app.command.options;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

import dev.golink.server.ServerConfig;

/** The options that say from where the server can be reached, and what it permits there. */
@Command
public final class BindOptions {
    /** Every address of this computer. The system takes it for IPv4 and IPv6, if it has both. */
    private static final InetAddress ALL = InetAddress.ofLiteral("0.0.0.0");

    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--bind", paramLabel = "ADDRESS",
            description = "Address to listen on, such as 127.0.0.1 for this computer only. Default: all addresses; with"
                    + " --allow-anonymous, 127.0.0.1")
    private @Nullable String bind;

    @Option(names = "--allow-anonymous", negatable = true,
            description = "Let in everybody who can reach the server: to see and watch all phones, to start and stop sharing,"
                    + " to send messages and to edit names. Without --bind, only this computer can reach it.")
    private boolean allowAnonymous;

    @Option(names = "--allow-text-in-clear", negatable = true,
            description = "Also send the texts that operators type, and phones' clipboards, over connections without TLS."
                    + " Without it, they go only to phones that connect by TLS, and on this computer.")
    private boolean allowTextInClear;

    /**
     * The settings of a server with what the options ask for.
     *
     * @throws ParameterException if the address is not one of this computer
     */
    public ServerConfig applyTo(ServerConfig server) {
        return server.withBind(address()).withOpen(allowAnonymous).withTextInClear(allowTextInClear);
    }

    private InetAddress address() {
        if (bind == null) {
            return allowAnonymous ? InetAddress.getLoopbackAddress() : ALL;
        }
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw new ParameterException(spec.commandLine(), "--bind " + bind + " is not an address of this computer",
                    e,
                    spec.findOption("--bind"), "");
        }
    }
}
