package dev.golink.phones.adb.input;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.adb.shell.PhoneShell;
import dev.golink.phones.adb.shell.PhoneShell.OpenShell;
import dev.golink.phones.adb.shell.ShellCommand;
import dev.golink.phones.adb.shell.ShellResult;
import dev.golink.phones.client.time.PhoneTimer;

/**
 * Runs commands on a phone one after the other, on virtual threads, and brings what came of them to the phones' thread.
 * The methods are called on the phones' thread and return at once.
 */
final class ShellLine {
    private final Opener opener;
    private final Executor workers;
    private final PhoneTimer timer;
    /** The last job; a job begins only when the one before has ended, so only one thread at a time uses the shell. */
    private CompletableFuture<@Nullable Void> last = CompletableFuture.completedFuture(null);
    private @Nullable OpenShell shell;

    private ShellLine(Opener opener, Executor workers, PhoneTimer timer) {
        this.opener = opener;
        this.workers = workers;
        this.timer = timer;
    }

    /** Commands through one shell, which is opened for the first of them and stays open. */
    static ShellLine open(PhoneShell shell, Executor workers, PhoneTimer timer) {
        return new ShellLine(shell::open, workers, timer);
    }

    /** Commands that get a shell each: for rare ones, which need not wait for gestures. */
    static ShellLine aside(PhoneShell shell, Executor workers, PhoneTimer timer) {
        return new ShellLine(() -> new ShellEach(shell), workers, timer);
    }

    /** Runs a job after those before. */
    void run(Job job, Consumer<Tried> done) {
        enqueue(() -> {
            Tried tried = attempt(job);
            timer.soon(() -> done.accept(tried));
        });
    }

    /**
     * Closes the shell after the jobs before. Nobody waits for that.
     *
     * @param after is run then, on a virtual thread
     */
    void close(Runnable after) {
        enqueue(() -> {
            closeShell();
            after.run();
        });
    }

    private void enqueue(Runnable task) {
        last = last.handleAsync((_, _) -> {
            task.run();
            return null;
        }, workers);
    }

    private Tried attempt(Job job) {
        try {
            if (shell == null) {
                shell = opener.open();
            }
            return new Tried.Ran(job.run(shell));
        } catch (IOException e) {
            // The shell may have ended; the next job gets a new one if the phone is still there.
            closeShell();
            return new Tried.Broken(e.getMessage() == null ? "The phone did not answer." : e.getMessage());
        }
    }

    private void closeShell() {
        if (shell != null) {
            shell.close();
            shell = null;
        }
    }

    /** One or more commands. */
    @FunctionalInterface
    interface Job {
        /** Runs them; called on a virtual thread. */
        ShellResult run(OpenShell shell) throws IOException;

        /** A job of one command. */
        static Job of(ShellCommand command, Duration limit) {
            return shell -> shell.run(command, limit);
        }
    }

    /** What came of a job. */
    sealed interface Tried {
        /** The last of its commands ended. */
        record Ran(ShellResult result) implements Tried {}

        /** A command could not be started or took too long; the words say which. */
        record Broken(String words) implements Tried {}
    }

    @FunctionalInterface
    private interface Opener {
        OpenShell open() throws IOException;
    }

    private record ShellEach(PhoneShell phone) implements OpenShell {
        @Override
        public ShellResult run(ShellCommand command, Duration limit) throws IOException {
            return phone.run(command, limit);
        }

        @Override
        public void close() {
            // Each of its shells ended with its command.
        }
    }
}
