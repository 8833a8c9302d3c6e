package dev.golink.server.threads;

/**
 * Errors that a piece of work may not survive. A mistake in the work, and a recursion that is too deep, cost that work alone;
 * after an error of the virtual machine, such as a lack of memory, nobody knows what was left half done anywhere.
 */
public final class FatalErrors {
    private FatalErrors() {}

    /** Whether the process has to end. */
    public static boolean isFatal(Throwable error) {
        return error instanceof VirtualMachineError && !(error instanceof StackOverflowError);
    }

    /**
     * Hands a fatal error to the uncaught-exception handler of this thread and throws it again; returns for every other. To
     * be called first wherever a piece of work is guarded: executors would keep the error to themselves.
     */
    public static void rethrow(Throwable error) {
        if (error instanceof VirtualMachineError fatal && isFatal(error)) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, fatal);
            throw fatal;
        }
    }
}
