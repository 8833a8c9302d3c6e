package dev.golink.app.command.server;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

import com.google.gson.JsonObject;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import dev.golink.app.command.options.Logging;
import dev.golink.app.command.options.ServerTrustOptions;

/** A command for a running server. */
public abstract class ServerCommand implements Callable<Integer> {
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
            begin();
            try (ServerSession session = server.open(trust)) {
                run(session);
                return exitCode();
            }
        } catch (CommandFailure e) {
            String what = String.valueOf(e.getMessage());
            spec.commandLine().getErr().println("golink: " + what);
            return spec.exitCodeOnExecutionException();
        } finally {
            out().flush();
        }
    }

    /** Does what is needed before the server is asked, such as reading a password. */
    protected void begin() throws CommandFailure {}

    /** Does the work. */
    protected abstract void run(ServerSession session) throws CommandFailure;

    /** The exit code of a command that did its work. */
    protected int exitCode() {
        return 0;
    }

    /** Whether the output is JSON. */
    protected final boolean isJson() {
        return json;
    }

    /** Prints one line of JSON. */
    protected final void print(JsonObject object) {
        out().println(object);
        out().flush();
    }

    /** Prints a line for people. */
    protected final void say(String line) {
        out().println(line);
        out().flush();
    }

    /**
     * Prints a line for people with texts of clients in it. Control characters in them can't change the terminal; each
     * is replaced.
     */
    protected final void sayPlainly(String line) {
        say(TerminalTable.plain(line));
    }

    /** Prints a table for people, or that it is empty. */
    protected final void table(List<String> heading, List<List<String>> rows, String empty) {
        if (rows.isEmpty()) {
            say(empty);
        } else {
            TerminalTable.lines(heading, rows).forEach(this::say);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** The refusal of an argument. */
    protected final ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
