package dev.golink.server;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.certificate.CertificateNames;
import dev.golink.server.certificate.Fingerprint;
import dev.golink.server.certificate.IdentitySource;
import dev.golink.server.certificate.Pin;
import dev.golink.server.certificate.own.CertificateUpkeep;
import dev.golink.server.certificate.own.EnsuredCertificates;
import dev.golink.server.certificate.own.NewCaNeeded;
import dev.golink.server.certificate.own.NextKeyWatch;
import dev.golink.server.certificate.own.OwnCertificateStore;
import dev.golink.server.certificate.pem.PemIdentity;
import dev.golink.server.certificate.tls.IdentityReload;
import dev.golink.server.certificate.tls.ServerIdentity;
import dev.golink.server.certificate.tls.ServerTls;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.gateway.tls.TlsSource;
import dev.golink.server.listeners.Listeners;
import dev.golink.server.network.HostName;
import dev.golink.server.network.LocalNamesWatch;
import dev.golink.server.network.ThisComputer;
import dev.golink.server.pages.CertificateState;
import dev.golink.server.threads.FatalErrors;

/**
 * The TLS of a running server. Gets its certificate, and keeps it current while it runs, on a thread of its own, which
 * also reads this computer's addresses. The server's own certificate is made or read after the server has started,
 * because nothing else waits for it; until then a connection that begins with TLS is closed. Any thread may use it. See
 * decision 0061.
 */
final class ServerSecurity implements AutoCloseable, TlsSource, ServerCertificates {
    private static final Logger LOG = LoggerFactory.getLogger(ServerSecurity.class);
    /** How often files are looked at. */
    private static final Duration LOOK = Duration.ofSeconds(10);
    /** How often this computer's addresses are looked at. One look takes about a millisecond. */
    private static final Duration LOOK_AT_ADDRESSES = Duration.ofSeconds(3);
    private static final Duration UPKEEP = Duration.ofHours(1);
    private static final Duration END = Duration.ofSeconds(2);

    private final boolean own;
    private final @Nullable Path data;
    private final InstantSource clock = InstantSource.system();
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().name("golink-certificates").daemon().factory());
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CompletableFuture<Pin> ready = new CompletableFuture<>();
    private final LocalNamesWatch names = new LocalNamesWatch(new ThisComputer(HostName::ofThisComputer)::names,
            thread, LOOK_AT_ADDRESSES);
    private final Listeners<Runnable> listeners = new Listeners<>();
    private volatile ServerAddresses.Tls state;
    private volatile @Nullable ServerIdentity identity;
    private final Listeners<Consumer<Optional<NewCaNeeded>>> newCaListeners = new Listeners<>();
    private volatile Optional<NewCaNeeded> newCaNeeded = Optional.empty();
    private volatile @Nullable ServerTls tls;
    /** Only the thread uses it. */
    private boolean complained;

    /**
     * The TLS of a server that is about to start.
     *
     * @throws IOException if the files of the setting can't be used; the message names the file and says what to do
     * @throws IllegalArgumentException if the server's own certificate is wanted without a data folder
     */
    ServerSecurity(TlsSetting setting, @Nullable Path data) throws IOException {
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.own = setting instanceof TlsSetting.Own;
        this.data = data;
        this.state = own ? ServerAddresses.Tls.PREPARING : ServerAddresses.Tls.OFF;
        if (own && data == null) {
            throw new IllegalArgumentException("The server's own certificate needs a data folder.");
        }
        if (setting instanceof TlsSetting.Files files) {
            use(new PemIdentity(files.certificates(), files.key()), ServerAddresses.Tls.OTHER_CA);
        }
    }

    /**
     * Gets the server's own certificate soon, if that is the setting. Only the first call does something.
     *
     * @param nextPin is told the pin of each key that will replace the server's, and null when there is none any more,
     *                on the certificates' thread
     */
    void begin(Consumer<@Nullable Pin> nextPin) {
        if (own && data != null && begun.compareAndSet(false, true)) {
            OwnCertificateStore store = new OwnCertificateStore(data, clock);
            thread.execute(() -> prepare(store, nextPin));
        }
    }

    @Override
    public Optional<ServerTls> current() {
        return Optional.ofNullable(tls);
    }

    /** Completes with the pin of the server's key when TLS is there; never without TLS. */
    CompletionStage<Pin> ready() {
        return ready;
    }

    /** This computer's names. They are read regularly once somebody begins that. */
    LocalNamesWatch names() {
        return names;
    }

    /** Whether the server speaks TLS now. */
    ServerAddresses.Tls state() {
        return state;
    }

    /** The pin of the server's key; empty without TLS. */
    Optional<Pin> pin() {
        return Optional.ofNullable(identity).map(known -> known.current().pin());
    }

    /** The fingerprint of the server's own CA; empty if the server has no certificate of it. */
    Optional<Fingerprint> ca() {
        return certificate() instanceof CertificateState.Own(X509Certificate ca) ? Optional.of(Fingerprint.of(ca))
                : Optional.empty();
    }

    /** The host names of the server's certificate; empty without TLS. */
    Set<String> certificateNames() {
        return Optional.ofNullable(identity)
                .map(known -> (Set<String>) CertificateNames.of(known.current().certificate()).dns()).orElse(Set.of());
    }

    /** Adds a listener, which is called when the state, the pin or the names of the certificate may have changed. */
    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** What the server has to prove who it is, at this moment. */
    CertificateState certificate() {
        ServerIdentity now = identity;
        return switch (state) {
            case OFF -> new CertificateState.Off();
            case OTHER_CA -> new CertificateState.Issued();
            case PREPARING, FAILED -> new CertificateState.Preparing();
            case OWN_CA -> now == null ? new CertificateState.Preparing()
                    : new CertificateState.Own(now.current().chain().getLast());
        };
    }

    private void prepare(OwnCertificateStore store, Consumer<@Nullable Pin> nextPin) {
        try {
            EnsuredCertificates ensured = store.ensure(names.current());
            ensured.newCaNeeded().ifPresent(needed -> LOG.warn("{} To make a new CA, run golink cert rotate --ca.",
                    needed.reason()));
            use(store, ServerAddresses.Tls.OWN_CA);
            var _ = new CertificateUpkeep(store, names, this::tellNewCa, ensured.newCaNeeded(), thread, UPKEEP);
            var _ = new NextKeyWatch(store, names::current, nextPin, thread, LOOK, clock);
            tellNewCa(ensured.newCaNeeded());
        } catch (IOException e) {
            if (isEnding(e)) {
                return;
            }
            change(ServerAddresses.Tls.FAILED);
            if (!complained) {
                LOG.warn("The server speaks no TLS yet, and tries again: {}", e.getMessage());
                complained = true;
            }
            LOG.debug("Why there is no certificate.", e);
            var _ = thread.schedule(() -> prepare(store, nextPin), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (Throwable e) { // of any kind; otherwise nobody would learn of it
            FatalErrors.rethrow(e);
            if (isEnding(e)) {
                return;
            }
            change(ServerAddresses.Tls.FAILED);
            LOG.error("The server's certificate could not be made, so the server speaks no TLS.", e);
        }
    }

    /** Whether the work failed because the thread begins nothing new any more, which is no reason to complain. */
    private boolean isEnding(Throwable failure) {
        if (thread.isShutdown()) {
            LOG.debug("The server ended before it had prepared TLS.", failure);
        }
        return thread.isShutdown();
    }

    private void use(IdentitySource source, ServerAddresses.Tls then) throws IOException {
        ServerIdentity loaded = new ServerIdentity(source.load());
        identity = loaded;
        tls = new ServerTls(loaded);
        var _ = new IdentityReload(source, loaded, thread, LOOK, clock);
        change(then);
        var _ = thread.scheduleWithFixedDelay(() -> listeners.notifyEach(Runnable::run), LOOK.toMillis(),
                LOOK.toMillis(), TimeUnit.MILLISECONDS);
        ready.complete(loaded.current().pin());
    }

    private void change(ServerAddresses.Tls next) {
        state = next;
        listeners.notifyEach(Runnable::run);
    }

    private synchronized void tellNewCa(Optional<NewCaNeeded> needed) {
        newCaNeeded = needed;
        newCaListeners.notifyEach(listener -> listener.accept(needed));
    }

    @Override
    public synchronized Watch watchNewCa(Consumer<Optional<NewCaNeeded>> listener) {
        listener.accept(newCaNeeded);
        newCaListeners.add(listener);
        return () -> newCaListeners.remove(listener);
    }

    @Override
    public CompletionStage<Void> replaceCa() {
        return CompletableFuture.runAsync(() -> {
            if (!own || data == null) {
                throw new IllegalStateException("This server has no CA of its own.");
            }
            try {
                new OwnCertificateStore(data, clock).replaceCa(names.current());
                LOG.info("The server has a new CA. Its key, and so its pin, is the same.");
                tellNewCa(Optional.empty());
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        }, thread);
    }

    /** Ends the thread. Waits for what it is doing, because to interrupt it would break off a file that is being written. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The certificate is still being worked on. The server does not wait for it any longer.");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
