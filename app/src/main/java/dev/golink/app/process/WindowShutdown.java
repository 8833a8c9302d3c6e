package dev.golink.app.process;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Closes the window before the virtual machine begins to end. The request may come from the operator, a signal, or the
 * build that started the console. Safe for any thread. See decision 0026.
 */
public final class WindowShutdown {
    /** How long a window that hangs is waited for. The rest of the five seconds is enough to disconnect slow peers. */
    static final Duration LONGEST = Duration.ofSeconds(2);

    private final Runnable closing;
    private final AtomicBoolean begun = new AtomicBoolean();

    /** @param closing closes the window and its toolkit, and returns when both have ended; run at most once */
    public WindowShutdown(Runnable closing) {
        this.closing = closing;
    }

    /** Closes the window and then ends the process; returns at once. */
    public void begin() {
        if (begun.compareAndSet(false, true)) {
            Thread.ofPlatform().name("golink-window-end").start(this::end);
        }
    }

    private void end() {
        try {
            Thread.ofPlatform().daemon().name("golink-window-closing").start(closing).join(LONGEST);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        System.exit(0);
    }
}
