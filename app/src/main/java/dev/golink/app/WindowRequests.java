package dev.golink.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import dev.golink.app.command.Options;
import dev.golink.app.link.ServerAddress;
import dev.golink.app.link.ServerOpener;
import dev.golink.app.process.ConsoleProgram;
import dev.golink.app.process.instance.ActivationHandler;
import dev.golink.app.shell.ConsoleWindow;

/**
 * Carries out the requests of second starts in this process's window. Requests that come before the window is open wait
 * for it. Safe for any thread.
 *
 * @param window completed with the window when it is open
 * @param fx     runs tasks on the JavaFX thread; used only when the window is open
 * @param opener opens a window for another server, in a process of its own
 */
record WindowRequests(CompletableFuture<ConsoleWindow> window, Executor fx, ServerOpener opener)
        implements
            ActivationHandler {
    /** The requests to a window that is started with these options. */
    static WindowRequests of(Options options, Executor fx) {
        ConsoleProgram program = ConsoleProgram.ofThisProcess();
        return new WindowRequests(new CompletableFuture<>(), fx,
                server -> program.start(arguments(options, server)));
    }

    /** The arguments of a process that shows another server and has the same data folder and operator. */
    static List<String> arguments(Options options, ServerAddress server) {
        List<String> arguments = new ArrayList<>(List.of("--connect=" + server,
                "--data=" + options.data().toAbsolutePath()));
        if (options.given().contains("--name")) {
            arguments.add("--name=" + options.server().operator().value());
        }
        return List.copyOf(arguments);
    }

    @Override
    public CompletionStage<Void> activate(Optional<String> link) {
        boolean isOpen = window.isDone();
        CompletableFuture<Void> taken = window.thenAcceptAsync(open -> open.activate(link, opener), fx);
        // A window that is still being made comes to the front by itself.
        return isOpen ? taken : CompletableFuture.completedFuture(null);
    }
}
