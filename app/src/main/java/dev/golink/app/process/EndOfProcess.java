package dev.golink.app.process;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

import dev.golink.signals.EndSignals;

/**
 * Ends the process in order, and with success, when it is asked to end: by SIGTERM or Ctrl+C, or because the window was
 * closed. The virtual machine would report a signal as a failure (143), though nothing failed.
 */
public final class EndOfProcess {
    /** What a start returns, in place of an exit code, when the process is to go on. */
    public static final int RUNNING = -1;

    /** Peers that read slowly are waited for, and yet the process is gone five seconds after it was asked to. */
    private static final Duration LONGEST = Duration.ofMillis(4_500);

    /** Set by the build when it runs the console: a signal to the build reaches the build alone. */
    private static final String WITH_PARENT = "golink.endsWithParent";

    private EndOfProcess() {}

    /** Runs the ending when the process ends, and waits for it no longer than a user would. */
    public static void whenItComes(Runnable ending) {
        exitWhenItComes(() -> {
            ending.run();
            return 0;
        });
    }

    /** As above; the process ends with the code that the ending gives, and with 0 if it takes too long. */
    public static void exitWhenItComes(IntSupplier ending) {
        lastOfAll(ending, LONGEST);
        whenParentEnds(() -> System.exit(0));
    }

    /**
     * As above for a process with a window, which has to be closed before the virtual machine begins to end: its toolkit
     * would be ended beside the ending, perhaps while it paints, and complain.
     *
     * @param window closed first from now on, also when a signal comes; its time is taken off the ending's
     * @param ending run when the window is closed, or took too long
     */
    public static void whenItComes(WindowEnd window, Runnable ending) {
        lastOfAll(() -> {
            ending.run();
            return 0;
        }, LONGEST.minus(WindowEnd.LONGEST));
        EndSignals.handle(window::begin);
        whenParentEnds(window::begin);
    }

    private static void lastOfAll(IntSupplier ending, Duration longest) {
        AtomicInteger code = new AtomicInteger();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("golink-end").unstarted(() -> {
            Thread work = Thread.ofPlatform().daemon().name("golink-closing")
                    .start(() -> code.set(ending.getAsInt()));
            try {
                work.join(longest);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(code.get());
        }));
    }

    private static void whenParentEnds(Runnable end) {
        if (Boolean.getBoolean(WITH_PARENT)) {
            ProcessHandle.current().parent().ifPresent(parent -> {
                var _ = parent.onExit().thenRun(end);
            });
        }
    }
}
