package dev.golink.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;

import dev.golink.server.threads.FatalErrors;

/**
 * The toolkit of JavaFX. It starts on a thread of its own while the settings are read and the server starts, because it
 * takes as long as these two together.
 */
final class Toolkit {
    private final CompletableFuture<Void> started = new CompletableFuture<>();

    private Toolkit() {}

    /** Begins to start the toolkit; returns at once. To be called once in a process. */
    static Toolkit start() {
        Toolkit toolkit = new Toolkit();
        Thread.ofPlatform().daemon().name("golink-toolkit").start(toolkit::startHere);
        return toolkit;
    }

    private void startHere() {
        try {
            Platform.setImplicitExit(false);
            Platform.startup(() -> started.complete(null));
        } catch (Throwable e) { // JavaFX reports a missing system feature in many ways; run() passes it on
            FatalErrors.rethrow(e);
            started.completeExceptionally(e);
        }
    }

    /**
     * Waits until the toolkit is there, and runs work on its thread.
     *
     * @throws CompletionException if the toolkit could not start
     */
    void run(Runnable work) {
        started.join();
        Platform.runLater(work);
    }

    /**
     * Ends the toolkit after a failed start of the window. Waits until it is there, because a process that ends while
     * JavaFX starts may crash.
     */
    void end() {
        boolean failed = started.handle((_, e) -> e != null).join();
        if (!failed) {
            Platform.exit();
        }
    }
}
