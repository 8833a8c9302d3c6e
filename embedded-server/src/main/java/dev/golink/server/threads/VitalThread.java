package dev.golink.server.threads;

/**
 * A thread that a process with a fleet can't do without. Should anything but its own return end it, the handler of uncaught
 * exceptions that the process has set knows it by this type, and can end the process instead of letting it serve nobody.
 */
public final class VitalThread extends Thread {
    /** A daemon thread that is not started yet. */
    public VitalThread(String name, Runnable work) {
        super(null, work, name);
        setDaemon(true);
    }
}
