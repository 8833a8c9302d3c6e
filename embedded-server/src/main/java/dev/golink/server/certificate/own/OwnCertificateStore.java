package dev.golink.server.certificate.own;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import dev.golink.server.certificate.CertificateFileException;
import dev.golink.server.certificate.CertificateNames;
import dev.golink.server.certificate.Identity;
import dev.golink.server.certificate.IdentitySource;
import dev.golink.server.certificate.issue.Issuer;
import dev.golink.server.certificate.own.EnsuredCertificates.Change;
import dev.golink.server.files.LockFile;
import dev.golink.server.network.LocalNames;

/**
 * The server's own CA and certificate in the data folder. A server uses {@link #ensure}; the other changes are for
 * people. Processes that change the certificates exclude each other by a lock. Methods read and write files, so they
 * must not run on a thread that serves others; any other thread may use them. See decision 0057.
 */
public final class OwnCertificateStore implements IdentitySource {
    private final OwnCertificateFile file;
    private final Path lock;
    private final InstantSource clock;

    /**
     * The certificates of a data folder.
     *
     * @param data  the data folder; the certificates are in its folder {@code tls}
     * @param clock the wall clock
     */
    public OwnCertificateStore(Path data, InstantSource clock) {
        Path folder = data.resolve("tls");
        this.file = new OwnCertificateFile(folder);
        this.lock = folder.resolve("lock");
        this.clock = clock;
    }

    /** The file in which the certificates are. */
    public Path path() {
        return file.path();
    }

    /**
     * The stored certificates; empty if there are none.
     *
     * @throws IOException if the file can't be read or is damaged; it stays as it is
     */
    public Optional<OwnCertificates> read() throws IOException {
        return file.read();
    }

    /**
     * The server's identity, for a server that reads it again after somebody else changed it.
     *
     * @throws IOException if there is none, or the file can't be read
     */
    @Override
    public Identity load() throws IOException {
        return read().map(OwnCertificates::server).orElseThrow(() -> new CertificateFileException(file.path(),
                "is missing; the server makes new certificates at its next start"));
    }

    @Override
    public List<Path> files() {
        return List.of(file.path());
    }

    /**
     * Makes sure that there are certificates, and that they are for this computer's present names and for the next
     * weeks: makes them if there are none, and issues the server's certificate again, for the same key, if it must
     * change. Names that the CA does not permit are left out; the result says so. If nothing must change, this only
     * reads a file.
     *
     * @throws IOException if a file can't be read or written, or another process is changing the certificates; what is
     *         stored stays as it is
     */
    public EnsuredCertificates ensure(LocalNames names) throws IOException {
        Optional<OwnCertificates> stored = file.read();
        Optional<NewCaNeeded> late = stored
                .flatMap(own -> Renewal.newCaNeeded(own.caCertificate(), clock.instant()));
        if (stored.isPresent() && !stored.get().isNextDue(clock.instant())
                && Renewal.isCurrent(stored.get(), CertificateNames.of(names), clock.instant())) {
            return new EnsuredCertificates(stored.get(), Change.NONE, late);
        }
        return locked(() -> issueWhatIsMissing(names));
    }

    private EnsuredCertificates issueWhatIsMissing(LocalNames names) throws IOException {
        Optional<OwnCertificates> stored = file.read(); // again: another process may have changed it before the lock
        Issuer issuer = new Issuer();
        if (stored.isEmpty()) {
            OwnCertificates made = create(issuer, names, issuer.newKeyPair());
            return new EnsuredCertificates(made, Change.CREATED, Optional.empty());
        }
        OwnCertificates own = stored.get();
        Instant now = clock.instant();
        CertificateNames wanted = CertificateNames.of(names);
        CertificateNames permitted = issuer.permitted(own.caCertificate(), wanted);
        CertificateNames outside = wanted.without(permitted);
        Optional<NewCaNeeded> needed = Renewal.newCaNeeded(own.caCertificate(), now).or(() -> outside.isEmpty()
                ? Optional.empty()
                : Optional.of(new NewCaNeeded.NamesOutside(outside)));
        Identity next = own.next();
        if (next != null && own.isNextDue(now)) {
            Identity replaced = issuer.issue(own.ca(), keysOf(next), permitted, now);
            return new EnsuredCertificates(written(new OwnCertificates(own.ca(), replaced, null)), Change.KEY_REPLACED,
                    needed);
        }
        if (Renewal.isCurrent(own, permitted, now)) {
            return new EnsuredCertificates(own, Change.NONE, needed);
        }
        Identity server = issuer.issue(own.ca(), keysOf(own.server()), permitted, now);
        return new EnsuredCertificates(written(new OwnCertificates(own.ca(), server, next)), Change.REISSUED, needed);
    }

    /**
     * Replaces the server's key and its certificate now: by the key that was prepared, otherwise by a new one. Clients
     * that pin the old key and do not know the new one refuse the server; clients that trust the CA notice nothing.
     * Makes a CA if there is none.
     *
     * @throws IOException if that fails; what is stored stays as it is
     */
    public OwnCertificates replaceKey(LocalNames names) throws IOException {
        return locked(() -> {
            Issuer issuer = new Issuer();
            Optional<OwnCertificates> stored = file.read();
            if (stored.isEmpty()) {
                return create(issuer, names, issuer.newKeyPair());
            }
            Identity ca = stored.get().ca();
            CertificateNames permitted = issuer.permitted(ca.certificate(), CertificateNames.of(names));
            KeyPair keys = stored.get().nextKey().map(OwnCertificateStore::keysOf).orElseGet(issuer::newKeyPair);
            return written(new OwnCertificates(ca, issuer.issue(ca, keys, permitted, clock.instant()), null));
        });
    }

    /**
     * Prepares another key, which replaces the server's later. A running server tells its pin to clients until then.
     * Changes nothing if another key is prepared already. Makes a CA and a key for now if there are none.
     *
     * @param grace how much later
     * @throws IOException if that fails; what is stored stays as it is
     */
    public OwnCertificates prepareKey(LocalNames names, Duration grace) throws IOException {
        return locked(() -> {
            Issuer issuer = new Issuer();
            Optional<OwnCertificates> stored = file.read();
            if (stored.isEmpty()) {
                return create(issuer, names, issuer.newKeyPair());
            }
            OwnCertificates own = stored.get();
            if (own.nextKey().isPresent()) {
                return own;
            }
            CertificateNames permitted = issuer.permitted(own.caCertificate(), CertificateNames.of(names));
            Identity next = issuer.issueFrom(own.ca(), issuer.newKeyPair(), permitted, clock.instant().plus(grace));
            return written(new OwnCertificates(own.ca(), own.server(), next));
        });
    }

    /**
     * Replaces the CA by one for this computer's present names, and keeps the server's key, and the one that was
     * prepared to replace it. Whoever trusts the old CA has to trust the new one; clients that pin the key notice
     * nothing. Makes a key if there is none.
     *
     * @throws IOException if that fails; what is stored stays as it is
     */
    public OwnCertificates replaceCa(LocalNames names) throws IOException {
        return locked(() -> {
            Issuer issuer = new Issuer();
            Optional<OwnCertificates> stored = file.read();
            if (stored.isEmpty()) {
                return create(issuer, names, issuer.newKeyPair());
            }
            Instant now = clock.instant();
            OwnCertificates old = stored.get();
            Identity ca = issuer.newCa(names, now);
            CertificateNames wanted = CertificateNames.of(names);
            Identity next = old.next() == null ? null
                    : issuer.issueFrom(ca, keysOf(old.next()), wanted, old.nextFrom().orElse(now));
            return written(new OwnCertificates(ca, issuer.issue(ca, keysOf(old.server()), wanted, now), next));
        });
    }

    /**
     * Deletes the CA and the server's identity, even if the file is damaged; false if there were none.
     *
     * @throws IOException if the file can't be deleted, or another process is changing it
     */
    public boolean destroy() throws IOException {
        return locked(file::delete);
    }

    private OwnCertificates create(Issuer issuer, LocalNames names, KeyPair keys) throws IOException {
        Instant now = clock.instant();
        Identity ca = issuer.newCa(names, now);
        CertificateNames wanted = CertificateNames.of(names);
        return written(new OwnCertificates(ca, issuer.issue(ca, keys, wanted, now), null));
    }

    private OwnCertificates written(OwnCertificates own) throws IOException {
        file.write(own);
        return own;
    }

    private static KeyPair keysOf(Identity identity) {
        return new KeyPair(identity.certificate().getPublicKey(), identity.key());
    }

    private <T> T locked(StoredChange<T> change) throws IOException {
        file.createFolder();
        try (LockFile _ = LockFile.tryLock(lock).orElseThrow(() -> new CertificateFileException(file.path(),
                "is being changed by another process; try again"))) {
            return change.make();
        }
    }

    /** A change of what is stored. */
    @FunctionalInterface
    private interface StoredChange<T> {
        T make() throws IOException;
    }
}
