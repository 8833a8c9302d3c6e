package dev.golink.app.process;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

import dev.golink.signals.EndSignals;

/**
 * Ends the process normally and with exit code 0 when it is asked to end. The request may be SIGTERM, Ctrl+C, or the
 * closing of the window. The virtual machine would report a signal as a failure (143), although nothing failed. See
 * decision 0005.
 */
public final class ProcessShutdown {
    /** Returned by a start instead of an exit code when the process is to continue. */
    public static final int RUNNING = -1;

    /**
     * The longest time for the ending. Slow peers are waited for, but the process ends within five seconds of the
     * request.
     */
    private static final Duration LONGEST = Duration.ofMillis(4_500);

    /**
     * The property that the build sets when it runs the console, because a signal to the build reaches only the build.
     */
    private static final String WITH_PARENT = "golink.endsWithParent";

    private ProcessShutdown() {}

    /** Runs the ending when the process ends, and waits for it at most 4.5 seconds. */
    public static void whenItComes(Runnable ending) {
        exitWhenItComes(() -> {
            ending.run();
            return 0;
        });
    }

    /**
     * Does the same as {@link #whenItComes(Runnable)}. The process ends with the code that the ending returns, and with
     * 0 if the ending takes too long.
     */
    public static void exitWhenItComes(IntSupplier ending) {
        lastOfAll(ending, LONGEST);
        whenParentEnds(() -> System.exit(0));
    }

    /**
     * Does the same for a process with a window. The window must be closed before the virtual machine begins to end.
     * Otherwise, its toolkit would end at the same time, perhaps while it paints, and report errors.
     *
     * @param window closed first from now on, also after a signal; its time is subtracted from the ending's
     * @param ending run when the window is closed, or took too long
     */
    public static void whenItComes(WindowShutdown window, Runnable ending) {
        lastOfAll(() -> {
            ending.run();
            return 0;
        }, LONGEST.minus(WindowShutdown.LONGEST));
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
