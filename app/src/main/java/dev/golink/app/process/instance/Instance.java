package dev.golink.app.process.instance;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import dev.golink.server.files.LockFile;

/**
 * This process as the only one with its window. Second starts reach it until {@link #endListening()}, and must wait
 * until {@link #close()}. Safe for any thread. See decision 0054.
 */
public final class Instance implements AutoCloseable {
    /** A request is a few hundred bytes from the same computer, and the window takes it within a moment. */
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(5);

    private final InstanceFiles files;
    private final @Nullable LockFile lock;
    private final String notLocked;
    private @Nullable ActivationListener listener;

    private Instance(InstanceFiles files, @Nullable LockFile lock, String notLocked) {
        this.files = files;
        this.lock = lock;
        this.notLocked = notLocked;
    }

    static Instance holding(InstanceFiles files, LockFile lock) {
        return new Instance(files, lock, "");
    }

    /** An instance in a data folder without locks. Nothing prevents a second one. */
    static Instance notLocked(InstanceFiles files, String why) {
        return new Instance(files, null, why);
    }

    /**
     * Takes requests of second starts from now on. To be called once, when the log has begun: it warns in the log if a
     * second start can't be noticed.
     */
    public synchronized void listen(ActivationHandler handler) {
        if (lock == null) {
            LoggerFactory.getLogger(Instance.class).warn("The data folder has no locks ({}), so a second start opens a"
                    + " second window instead of bringing this one forward.", notLocked);
        } else {
            listener = ActivationListener.start(files, handler, LONGEST_REQUEST);
        }
    }

    /** Takes no more requests; a second start waits until this process has ended. */
    public synchronized void endListening() {
        if (listener != null) {
            listener.close();
        }
    }

    /** Lets another process have the window. */
    @Override
    public synchronized void close() {
        endListening();
        if (lock != null) {
            lock.close();
        }
    }
}
