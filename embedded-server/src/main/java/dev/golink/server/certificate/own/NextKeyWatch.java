package dev.golink.server.certificate.own;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.certificate.Identity;
import dev.golink.server.certificate.Pin;
import dev.golink.server.network.LocalNamesWatch;
import dev.golink.server.threads.FatalErrors;

/**
 * Notices that another key was prepared to replace the server's, and replaces the server's key when its time has come.
 * It only changes the file; the server notices that like any other change of it. See decision 0066.
 */
public final class NextKeyWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NextKeyWatch.class);

    private final OwnCertificateStore store;
    private final LocalNamesWatch.Reader names;
    private final Consumer<@Nullable Pin> told;
    private final InstantSource clock;
    private final Future<?> polling;
    /** The file at the last reading. Only the scheduler's thread uses this field and the next one. */
    private @Nullable FileTime known;
    private Optional<OwnCertificates> stored = Optional.empty();

    /**
     * Starts to look at the file regularly.
     *
     * @param store     the certificates, which exist
     * @param names     this computer's names, as they are at the moment
     * @param told      is told the pin of the key that will replace the server's, or null when there is none any more,
     *                  on the scheduler's thread
     * @param scheduler runs the work; it is not closed here
     * @param every     the pause between two looks
     * @param clock     the wall clock
     */
    public NextKeyWatch(OwnCertificateStore store, LocalNamesWatch.Reader names, Consumer<@Nullable Pin> told,
            ScheduledExecutorService scheduler, Duration every, InstantSource clock) {
        this.store = store;
        this.names = names;
        this.told = told;
        this.clock = clock;
        this.polling = scheduler.scheduleWithFixedDelay(this::look, 0, every.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Stops looking. */
    @Override
    public void close() {
        polling.cancel(false);
    }

    private void look() {
        try {
            FileTime modified = Files.getLastModifiedTime(store.path());
            if (!modified.equals(known)) {
                tell(store.read());
                known = modified;
            }
            if (stored.isPresent() && stored.get().isNextDue(clock.instant())) {
                store.ensure(names.read());
            }
        } catch (IOException e) {
            LOG.debug("The server's next key could not be looked for.", e); // the reload of the certificate warns
        } catch (Throwable e) { // of any kind; otherwise the scheduler would never look again
            FatalErrors.rethrow(e);
            LOG.error("The server's next key could not be looked for.", e);
        }
    }

    private void tell(Optional<OwnCertificates> now) {
        Optional<Pin> before = pin(stored);
        Optional<Pin> next = pin(now);
        stored = now;
        if (!next.equals(before)) {
            next.ifPresent(pin -> LOG.info("Another key will replace the server's at {}. Its pin is {}.",
                    now.flatMap(OwnCertificates::nextFrom).orElseThrow(), pin));
            told.accept(next.orElse(null));
        }
    }

    private static Optional<Pin> pin(Optional<OwnCertificates> own) {
        return own.flatMap(OwnCertificates::nextKey).map(Identity::pin);
    }
}
