package dev.golink.app.command.audit;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import dev.golink.app.audit.AuditHeads;
import dev.golink.app.command.options.Logging;
import dev.golink.app.command.options.ServerTrustOptions;
import dev.golink.app.command.server.CommandFailure;
import dev.golink.app.command.server.ServerChoice;
import dev.golink.app.command.server.ServerSession;
import dev.golink.app.link.ServerAddress;

/** A command that reads an audit: the file of a data folder, or that of a server named by {@code --connect}. */
abstract class AuditReadingCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServerChoice server = new ServerChoice();

    @Mixin
    private ServerTrustOptions trust = new ServerTrustOptions();

    @Option(names = "--json", description = "Print JSON, one object a line.")
    private boolean json;

    @Override
    public final Integer call() {
        Logging.startForTool();
        try {
            Optional<ServerAddress> elsewhere = server.elsewhere();
            if (elsewhere.isEmpty()) {
                return read(file(server.folder()));
            }
            try (ServerSession session = server.open(trust)) {
                return read(new AuditSource.OfServer(session, AuditHeads.of(elsewhere.get().server())));
            }
        } catch (CommandFailure e) {
            spec.commandLine().getErr().println("golink: " + e.getMessage());
            return spec.exitCodeOnExecutionException();
        } finally {
            out().flush();
        }
    }

    private static AuditSource file(Path folder) throws CommandFailure {
        AuditSource.OfFile source = new AuditSource.OfFile(AuditSource.fileOf(folder));
        if (Files.notExists(source.file())) {
            throw new CommandFailure("there is no audit in " + folder + "; name its data folder with --data, or a"
                    + " running server with --connect");
        }
        return source;
    }

    /** Does the work; returns the exit code. */
    abstract int read(AuditSource source) throws CommandFailure;

    /** The data folder of this computer, which has what windows remember of audits. */
    final Path folder() {
        return server.folder();
    }

    final boolean isJson() {
        return json;
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final CommandSpec spec() {
        return spec;
    }
}
