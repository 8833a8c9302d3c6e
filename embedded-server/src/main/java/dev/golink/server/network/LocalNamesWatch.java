package dev.golink.server.network;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

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
    private final Future<?> polling;
    private volatile LocalNames current;

    /**
     * Reads the names, and starts to read them regularly.
     *
     * @param reader    reads the names, such as {@link ThisComputer#names}
     * @param scheduler runs the reading; it is not closed here
     * @param every     the pause between two readings
     * @throws IOException if the first reading fails; a later failure is logged and keeps the last names
     */
    public LocalNamesWatch(Reader reader, ScheduledExecutorService scheduler, Duration every) throws IOException {
        this.reader = reader;
        this.current = reader.read();
        this.polling = scheduler.scheduleWithFixedDelay(this::poll, every.toNanos(), every.toNanos(),
                TimeUnit.NANOSECONDS);
    }

    /** The names at the last reading. */
    public LocalNames current() {
        return current;
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
        polling.cancel(false);
    }

    private void poll() {
        try {
            LocalNames read = reader.read();
            if (!read.equals(current)) {
                LOG.debug("This computer's addresses changed from {} to {}.", current.addresses(), read.addresses());
                current = read;
                listeners.notifyEach(listener -> listener.accept(read));
            }
        } catch (Throwable e) { // of any kind; otherwise the scheduler would never read again
            FatalErrors.rethrow(e);
            LOG.warn("This computer's addresses can't be read. The server goes on with the last ones.", e);
        }
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
