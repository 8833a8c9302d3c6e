package dev.golink.app.command;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.app.command.options.LogOptions;
import dev.golink.app.command.options.ServerTrustOptions;
import dev.golink.app.link.ServerAddress;
import dev.golink.server.ServerConfig;
import dev.golink.server.fleet.id.OperatorId;

/**
 * What the command line, environment variables and the configuration file asked for.
 *
 * @param headless   whether only the server runs, without a window
 * @param server     the settings of the server; they include a data folder
 * @param demo       how many simulated phones join
 * @param adb        whether the phones that adb sees are connected from the start
 * @param connect    the remote server to show instead of the console's own; null for none
 * @param trust      what options say about that server
 * @param link       the link to open, as it was typed, possibly invalid; null for none
 * @param log        the level and format of the log
 * @param given      the long names of the options of the command line
 * @param configured the long names of the options that a variable or the file has and the command line has not
 */
public record Options(boolean headless, ServerConfig server, int demo, boolean adb, @Nullable ServerAddress connect,
        ServerTrustOptions.Chosen trust, @Nullable String link, LogOptions.Chosen log, Set<String> given,
        Set<String> configured) {
    /** Rejects a server without a data folder, because such a server would lose the phones' profiles. */
    public Options {
        Objects.requireNonNull(server.data(), "a server without a data folder");
        given = Set.copyOf(given);
        configured = Set.copyOf(configured);
    }

    /** Whether an option has a value from anywhere, so that the window's preferences leave it alone. */
    public boolean isSet(String option) {
        return given.contains(option) || configured.contains(option);
    }

    /** The folder for logs, settings and the server's data. */
    public Path data() {
        return Objects.requireNonNull(server.data());
    }

    /** A copy for another operator. */
    public Options with(OperatorId operator) {
        return with(server.withOperator(operator));
    }

    /** A copy with other settings of the console's own server. */
    public Options with(ServerConfig other) {
        return new Options(headless, other, demo, adb, connect, trust, link, log, given, configured);
    }

    /** A copy that shows a remote server. */
    public Options with(ServerAddress elsewhere) {
        return new Options(headless, server, demo, adb, elsewhere, trust, link, log, given, configured);
    }
}
