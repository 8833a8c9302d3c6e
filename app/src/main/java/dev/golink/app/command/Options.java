package dev.golink.app.command;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.app.command.options.LogOptions;
import dev.golink.server.ServerConfig;
import dev.golink.server.fleet.id.OperatorId;

/**
 * What the command line asked for.
 *
 * @param headless  the server alone, without a window
 * @param server    what the server is started with; it keeps its data in a folder
 * @param demo      how many simulated phones join
 * @param connect   the server elsewhere to show instead of one of the console's own; null for none
 * @param log       what the log is like
 * @param given     the long names of the options that were given
 */
public record Options(boolean headless, ServerConfig server, int demo, @Nullable URI connect,
        LogOptions.Chosen log, Set<String> given) {
    /** Refuses a server that would forget what operators keep about phones. */
    public Options {
        Objects.requireNonNull(server.data(), "a server without a data folder");
        given = Set.copyOf(given);
    }

    /** The folder for logs, settings and the server's data. */
    public Path data() {
        return Objects.requireNonNull(server.data());
    }

    /** The same for another operator. */
    public Options with(OperatorId operator) {
        return with(server.withOperator(operator));
    }

    /** The same with another server of the console's own. */
    public Options with(ServerConfig other) {
        return new Options(headless, other, demo, connect, log, given);
    }

    /** The same with a server elsewhere. */
    public Options with(URI elsewhere) {
        return new Options(headless, server, demo, elsewhere, log, given);
    }
}
