package dev.golink.app.process.record;

import java.util.function.IntConsumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.threads.FatalErrors;
import dev.golink.server.threads.VitalThread;

/**
 * What becomes of errors that nobody caught. A mistake costs what was being done, be that an event of the window or a
 * connection, and stands in the log. An error of the virtual machine, and the loss of a thread that all depend on, end the
 * process: one that lives and serves nobody is worse than none, which a service manager or a person starts again.
 */
public final class UncaughtErrors implements Thread.UncaughtExceptionHandler {
    /** The exit code of a process that could not go on, as the virtual machine's own when memory is short. */
    public static final int EXIT = 3;

    private static final Logger LOG = LoggerFactory.getLogger(UncaughtErrors.class);
    /** Java's own thread of the HTTP port, which accepts all requests. */
    private static final String HTTP = "HTTP-Dispatcher";

    private final RunRecord record;
    private final IntConsumer halt;

    /**
     * Makes the handler.
     *
     * @param record keeps why this run ended
     * @param halt   ends the process at once, with a code
     */
    public UncaughtErrors(RunRecord record, IntConsumer halt) {
        this.record = record;
        this.halt = halt;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable error) {
        if (!FatalErrors.isFatal(error) && !isVital(thread)) {
            LOG.error("{} failed.", thread, error);
            return;
        }
        try {
            record.failed(thread, error);
            Terminal.complain("ended, because the thread " + thread.getName() + " failed (" + error + ")");
            LOG.error("{} failed, and nothing works without it; the process ends.", thread, error);
        } finally {
            halt.accept(EXIT);
        }
    }

    private static boolean isVital(Thread thread) {
        return thread instanceof VitalThread || thread.getName().equals(HTTP);
    }
}
