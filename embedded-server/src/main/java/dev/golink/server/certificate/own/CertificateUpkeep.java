package dev.golink.server.certificate.own;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.network.LocalNames;
import dev.golink.server.network.LocalNamesWatch;
import dev.golink.server.threads.FatalErrors;

/**
 * Has the server's own certificate issued again while the server runs: when this computer's addresses change, and in
 * time before the certificate ends. It only changes the file; the server notices that like any other change of it.
 */
public final class CertificateUpkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CertificateUpkeep.class);

    private final OwnCertificateStore store;
    private final LocalNamesWatch names;
    private final Consumer<Optional<NewCaNeeded>> question;
    private final Consumer<LocalNames> onChange;
    private final Future<?> polling;
    /** What was told last. Only the scheduler's thread uses it. */
    private Optional<NewCaNeeded> told;

    /**
     * Starts the upkeep.
     *
     * @param store     the certificates, which exist
     * @param names     this computer's names
     * @param question  is told why a new CA is needed, and when it no longer is, on the scheduler's thread
     * @param known     what the caller already knows of that
     * @param scheduler runs the work, also that of {@code names}; it has one thread and is not closed here
     * @param every     the pause between two checks, such as an hour
     */
    public CertificateUpkeep(OwnCertificateStore store, LocalNamesWatch names,
            Consumer<Optional<NewCaNeeded>> question, Optional<NewCaNeeded> known, ScheduledExecutorService scheduler,
            Duration every) {
        this.store = store;
        this.names = names;
        this.question = question;
        this.told = known;
        this.onChange = this::check;
        names.addListener(onChange);
        this.polling = scheduler.scheduleWithFixedDelay(() -> names.last().ifPresent(this::check), every.toNanos(),
                every.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Stops the upkeep. */
    @Override
    public void close() {
        names.removeListener(onChange);
        polling.cancel(false);
    }

    private void check(LocalNames now) {
        try {
            EnsuredCertificates ensured = store.ensure(now);
            if (ensured.change() != EnsuredCertificates.Change.NONE) {
                LOG.info("The server's certificate was issued again, for {}.", ensured.certificates().names().texts());
            }
            if (!ensured.newCaNeeded().equals(told)) {
                told = ensured.newCaNeeded();
                told.ifPresent(needed -> LOG.warn("{} To make a new CA, run golink cert rotate --ca.",
                        needed.reason()));
                question.accept(told);
            }
        } catch (IOException e) {
            LOG.warn("The server's certificate could not be checked, and stays as it is: {}", e.getMessage());
            LOG.debug("Why the certificate could not be checked.", e);
        } catch (Throwable e) { // of any kind; otherwise the scheduler would never check again
            FatalErrors.rethrow(e);
            LOG.error("The server's certificate could not be checked.", e);
        }
    }
}
