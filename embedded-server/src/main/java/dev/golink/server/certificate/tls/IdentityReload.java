package dev.golink.server.certificate.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.certificate.ExpiryWarning;
import dev.golink.server.certificate.Identity;
import dev.golink.server.certificate.IdentitySource;
import dev.golink.server.threads.FatalErrors;

/**
 * Notices that the files of the server's identity changed, and uses the new ones. Files that don't fit together or
 * can't be read are reported once, and the server goes on with what it has: a certificate and its key are replaced one
 * after the other. Also warns once a day of a certificate that ends soon.
 */
public final class IdentityReload implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IdentityReload.class);

    private final IdentitySource source;
    private final ServerIdentity identity;
    private final InstantSource clock;
    private final Future<?> polling;
    /** The files at the last attempt. Only the scheduler's thread uses this field and the next one. */
    private Map<Path, FileState> known;
    private long warnedOfDays = Long.MAX_VALUE;

    /**
     * Starts to look at the files regularly.
     *
     * @param source    where the identity was read from
     * @param identity  what to change
     * @param scheduler runs the reading; it is not closed here
     * @param every     the pause between two looks
     * @param clock     the wall clock
     */
    public IdentityReload(IdentitySource source, ServerIdentity identity, ScheduledExecutorService scheduler,
            Duration every, InstantSource clock) {
        this.source = source;
        this.identity = identity;
        this.clock = clock;
        this.known = Map.of(); // so that a change before the first look is noticed
        this.polling = scheduler.scheduleWithFixedDelay(this::poll, 0, every.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Stops looking. */
    @Override
    public void close() {
        polling.cancel(false);
    }

    private void poll() {
        try {
            Map<Path, FileState> now = states();
            if (!now.equals(known)) {
                known = now;
                reload();
            }
            warnOfTheEnd();
        } catch (Throwable e) { // of any kind; otherwise the scheduler would never look again
            FatalErrors.rethrow(e);
            LOG.error("The server's certificate could not be checked.", e);
        }
    }

    private void reload() {
        try {
            Identity next = source.load();
            if (!next.chain().equals(identity.current().chain())) {
                identity.change(next);
                warnedOfDays = Long.MAX_VALUE;
                LOG.info("The server uses a new certificate, which ends at {}. Its pin is {}.",
                        next.certificate().getNotAfter().toInstant(), next.pin());
            }
        } catch (IOException e) {
            LOG.warn("The server goes on with the certificate that it has: {}", e.getMessage());
            LOG.debug("Why the certificate was not used.", e);
        }
    }

    private void warnOfTheEnd() {
        ExpiryWarning.of(identity.current().certificate(), clock.instant()).ifPresent(warning -> {
            if (warning.left().toDays() < warnedOfDays) {
                warnedOfDays = warning.left().toDays();
                LOG.warn("The server's certificate {}.", warning.text());
            }
        });
    }

    private Map<Path, FileState> states() {
        Map<Path, FileState> states = new HashMap<>();
        source.files().forEach(file -> states.put(file, FileState.of(file)));
        return states;
    }

    /**
     * What tells whether a file was changed or replaced, at the end of its links.
     *
     * @param modified nanoseconds; 0 if the file is missing
     * @param size     in bytes
     * @param key      the file's number on its disk, where there is one
     */
    private record FileState(long modified, long size, String key) {
        static FileState of(Path file) {
            try {
                BasicFileAttributes read = Files.readAttributes(file, BasicFileAttributes.class);
                return new FileState(read.lastModifiedTime().to(TimeUnit.NANOSECONDS), read.size(),
                        String.valueOf(read.fileKey()));
            } catch (IOException _) {
                return new FileState(0, 0, ""); // reading the file then says why
            }
        }
    }
}
