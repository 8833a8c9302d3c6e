package dev.golink.app;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;

import dev.golink.app.command.config.ConfigurationSources;
import dev.golink.app.process.Display;
import dev.golink.server.threads.FatalErrors;

/**
 * The toolkit of JavaFX. It starts on a thread of its own while the options and the settings are read and the server
 * starts, because it takes as long as all of these together. Nothing is seen of it until there is a window, so it may
 * also start for nothing.
 */
final class Toolkit {
    /** Arguments with which no window opens, or which may be in a file that says so. */
    private static final Set<String> WITHOUT_WINDOW = Set.of("--headless", "--help", "--version", "--config");

    private final AtomicBoolean begun = new AtomicBoolean();
    private final CompletableFuture<Optional<String>> missing = new CompletableFuture<>();
    private final CompletableFuture<Void> started = new CompletableFuture<>();

    /** A toolkit that has begun to start already, if this start of GoLink is likely to open a window. */
    static Toolkit of(List<String> arguments) {
        Toolkit toolkit = new Toolkit();
        ConfigurationSources sources = ConfigurationSources.ofThisComputer();
        if (mayShowWindow(arguments, sources.environment()) && sources.file(null).filter(Files::exists).isEmpty()
                && Display.ofThisComputer() instanceof Display.Usable) {
            toolkit.begin();
        }
        return toolkit;
    }

    /** Whether the arguments and the environment say nothing against a window. */
    static boolean mayShowWindow(List<String> arguments, Map<String, String> environment) {
        boolean opens = arguments.stream().map(one -> one.replaceFirst("=.*", "")).noneMatch(WITHOUT_WINDOW::contains);
        boolean isCommand = !arguments.isEmpty() && !isOptionOrLink(arguments.getFirst());
        return opens && !isCommand && !environment.containsKey("GOLINK_HEADLESS");
    }

    private static boolean isOptionOrLink(String argument) {
        return argument.startsWith("--") || argument.startsWith("golink:");
    }

    /** Begins to start the toolkit, if it has not begun; returns at once. */
    private void begin() {
        if (begun.compareAndSet(false, true)) {
            // Not a daemon, so that JavaFX's thread is none either: the open window keeps the process alive, also while it
            // shows a server that it is not connected to.
            Thread.ofPlatform().daemon(false).name("golink-toolkit").start(this::startHere);
        }
    }

    private void startHere() {
        try {
            Optional<String> first = WindowNeeds.firstMissing();
            missing.complete(first);
            first.ifPresentOrElse(reason -> started.completeExceptionally(new IllegalStateException(reason)),
                    this::startJavaFx);
        } catch (Throwable e) { // JavaFX reports a missing system feature in many ways; run() passes it on
            FatalErrors.rethrow(e);
            missing.completeExceptionally(e);
            started.completeExceptionally(e);
        }
    }

    private void startJavaFx() {
        Platform.setImplicitExit(false);
        Platform.startup(() -> started.complete(null));
    }

    /**
     * Begins to start the toolkit, and says why it can't: the first library or font that is missing; empty if nothing is.
     * Waits until that is known.
     */
    Optional<String> missing() {
        begin();
        return missing.join();
    }

    /**
     * Waits until the toolkit is there, and runs work on its thread.
     *
     * @throws CompletionException if the toolkit could not start
     */
    void run(Runnable work) {
        begin();
        started.join();
        Platform.runLater(work);
    }

    /**
     * Ends the toolkit, if it has begun, because no window opens. Waits until it is there, because a process that ends
     * while JavaFX starts may crash.
     */
    void end() {
        if (begun.get()) {
            boolean failed = started.handle((_, e) -> e != null).join();
            if (!failed) {
                Platform.exit();
            }
        }
    }
}
