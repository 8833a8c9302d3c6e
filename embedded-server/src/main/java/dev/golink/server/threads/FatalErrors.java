package dev.golink.server.threads;

/**
 * Decides which errors a process must not survive. After a mistake in a piece of work, or too deep a recursion, only
 * that work fails. After an error of the virtual machine, such as a lack of memory, any state may be inconsistent.
 */
public final class FatalErrors {
    private FatalErrors() {}

    /** Whether the process must end. */
    public static boolean isFatal(Throwable error) {
        return error instanceof VirtualMachineError && !(error instanceof StackOverflowError);
    }

    /**
     * Passes a fatal error to this thread's handler of uncaught exceptions, and throws it again. Returns for all other
     * errors. To be called first wherever errors of a piece of work are caught, because executors would not report a
     * fatal error.
     */
    public static void rethrow(Throwable error) {
        if (error instanceof VirtualMachineError fatal && isFatal(error)) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, fatal);
            throw fatal;
        }
    }
}
