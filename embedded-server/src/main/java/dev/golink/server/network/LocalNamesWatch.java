package dev.golink.server.network;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.listeners.Listeners;
import dev.golink.server.threads.FatalErrors;

/**
 * Keeps this computer's names and addresses current, by reading them again and again: Java has no message for a change.
 * Any thread may use it.
 */
public final class LocalNamesWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalNamesWatch.class);

    private final Reader reader;
    private final Listeners<Consumer<LocalNames>> listeners = new Listeners<>();
    private final ScheduledExecutorService scheduler;
    private final Duration every;
    private volatile @Nullable LocalNames current;
    private volatile @Nullable Future<?> polling;

    /**
     * A watch that has read nothing yet.
     *
     * @param reader    reads the names, such as {@link ThisComputer#names}
     * @param scheduler runs the reading; it is not closed here
     * @param every     the pause between two readings
     */
    public LocalNamesWatch(Reader reader, ScheduledExecutorService scheduler, Duration every) {
        this.reader = reader;
        this.scheduler = scheduler;
        this.every = every;
    }

    /** Starts to read the names regularly. A reading that fails is logged and keeps the last names. */
    public void begin() {
        polling = scheduler.scheduleWithFixedDelay(this::poll, every.toNanos(), every.toNanos(),
                TimeUnit.NANOSECONDS);
    }

    /**
     * The names at the last reading. The first call reads them, which takes some milliseconds.
     *
     * @throws IOException if the first reading fails
     */
    public LocalNames current() throws IOException {
        LocalNames known = current;
        return known == null ? first() : known;
    }

    /** The names at the last reading; empty before the first one. Reads nothing. */
    public Optional<LocalNames> last() {
        return Optional.ofNullable(current);
    }

    private synchronized LocalNames first() throws IOException {
        LocalNames known = current;
        if (known == null) {
            known = reader.read();
            current = known;
        }
        return known;
    }

    /** Adds a listener, which is called with the new names after each change, on the scheduler's thread. */
    public void addListener(Consumer<LocalNames> listener) {
        listeners.add(listener);
    }

    /** Removes a listener. */
    public void removeListener(Consumer<LocalNames> listener) {
        listeners.remove(listener);
    }

    /** Stops reading. A reading that is under way may still call the listeners. */
    @Override
    public void close() {
        Future<?> task = polling;
        if (task != null) {
            task.cancel(false);
        }
    }

    private void poll() {
        try {
            LocalNames read = reader.read();
            if (change(read)) {
                LOG.debug("This computer's addresses are now {}.", read.addresses());
                listeners.notifyEach(listener -> listener.accept(read));
            }
        } catch (Throwable e) { // of any kind; otherwise the scheduler would never read again
            FatalErrors.rethrow(e);
            LOG.warn("This computer's addresses can't be read. The server goes on with the last ones.", e);
        }
    }

    private synchronized boolean change(LocalNames read) {
        boolean isNew = !read.equals(current);
        current = read;
        return isNew;
    }

    /** Reads the names of this computer. */
    @FunctionalInterface
    public interface Reader {
        /**
         * The names now.
         *
         * @throws IOException if the system doesn't tell them
         */
        LocalNames read() throws IOException;
    }
}
