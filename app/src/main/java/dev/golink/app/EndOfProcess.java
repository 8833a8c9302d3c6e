package dev.golink.app;

import java.time.Duration;

/**
 * Ends the process in order, and with success, when it is asked to end: by SIGTERM or Ctrl+C, or because the window was
 * closed. The virtual machine would report a signal as a failure (143), though nothing failed.
 */
final class EndOfProcess {
    /** Peers that read slowly are waited for, and yet the process is gone five seconds after it was asked to. */
    private static final Duration LONGEST = Duration.ofMillis(4_500);

    /** Set by the build when it runs the console: a signal to the build reaches the build alone. */
    private static final String WITH_PARENT = "golink.endsWithParent";

    private EndOfProcess() {}

    /** Runs the ending when the process ends, and waits for it no longer than a user would. */
    static void whenItComes(Runnable ending) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("golink-end").unstarted(() -> {
            Thread work = Thread.ofPlatform().daemon().name("golink-closing").start(ending);
            try {
                work.join(LONGEST);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(0);
        }));
        if (Boolean.getBoolean(WITH_PARENT)) {
            ProcessHandle.current().parent().ifPresent(EndOfProcess::endWith);
        }
    }

    private static void endWith(ProcessHandle parent) {
        var _ = parent.onExit().thenRun(() -> System.exit(0));
    }
}
