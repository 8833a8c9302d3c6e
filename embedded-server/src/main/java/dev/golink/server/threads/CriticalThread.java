package dev.golink.server.threads;

/**
 * A thread that a process with a fleet cannot do without. If an error ends it, the process's handler of uncaught
 * exceptions recognises it by this type. The handler can then end the process, which would no longer be useful. See
 * decision 0030.
 */
public final class CriticalThread extends Thread {
    /** Creates a daemon thread that is not started yet. */
    public CriticalThread(String name, Runnable work) {
        super(null, work, name);
        setDaemon(true);
    }
}
