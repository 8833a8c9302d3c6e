package dev.golink.app.process.record;

import java.util.function.IntConsumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.threads.CriticalThread;
import dev.golink.server.threads.FatalErrors;

/**
 * Handles uncaught errors. A bug ends only the task at which it happened, such as an event of the window or a
 * connection, and is logged. An error of the virtual machine, or the loss of a vital thread, ends the process. A
 * process that runs without working is worse than none, because a service manager or a person restarts only an ended
 * one. See decision 0030.
 */
public final class UncaughtErrors implements Thread.UncaughtExceptionHandler {
    /**
     * The exit code of a process that could not continue; the virtual machine uses the same when it runs out of memory.
     */
    public static final int EXIT = 3;

    private static final Logger LOG = LoggerFactory.getLogger(UncaughtErrors.class);

    private final ProcessRecord record;
    private final IntConsumer halt;

    /**
     * Creates the handler.
     *
     * @param record records why this run ended
     * @param halt   ends the process at once, with an exit code
     */
    public UncaughtErrors(ProcessRecord record, IntConsumer halt) {
        this.record = record;
        this.halt = halt;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable error) {
        if (!FatalErrors.isFatal(error) && !(thread instanceof CriticalThread)) {
            LOG.error("The thread {} failed.", thread, error);
            return;
        }
        try {
            record.failed(thread, error);
            Terminal.complain("ended, because the thread " + thread.getName() + " failed (" + error + ")");
            LOG.error("The thread {} failed. GoLink can't work without it, so this process ends.", thread, error);
        } finally {
            halt.accept(EXIT);
        }
    }
}
