package dev.golink.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.certificate.IdentitySource;
import dev.golink.server.certificate.Pin;
import dev.golink.server.certificate.own.CertificateUpkeep;
import dev.golink.server.certificate.own.EnsuredCertificates;
import dev.golink.server.certificate.own.OwnCertificateStore;
import dev.golink.server.certificate.pem.PemIdentity;
import dev.golink.server.certificate.tls.IdentityReload;
import dev.golink.server.certificate.tls.ServerIdentity;
import dev.golink.server.certificate.tls.ServerTls;
import dev.golink.server.gateway.tls.TlsSource;
import dev.golink.server.network.HostName;
import dev.golink.server.network.LocalNamesWatch;
import dev.golink.server.network.ThisComputer;
import dev.golink.server.pages.CertificateState;
import dev.golink.server.threads.FatalErrors;

/**
 * The TLS of a running server. Gets its certificate, and keeps it current while it runs, on a thread of its own. The
 * server's own certificate is made or read after the server has started, because nothing else waits for it; until then
 * a connection that begins with TLS is closed. Any thread may use it. See decision 0061.
 */
final class ServerSecurity implements AutoCloseable, TlsSource {
    private static final Logger LOG = LoggerFactory.getLogger(ServerSecurity.class);
    /** How often files and this computer's addresses are looked at. */
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final Duration UPKEEP = Duration.ofHours(1);
    private static final Duration END = Duration.ofSeconds(2);

    private final boolean own;
    private final @Nullable Path data;
    private final InstantSource clock = InstantSource.system();
    private final ScheduledExecutorService thread = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("golink-certificates").daemon().factory());
    private final CompletableFuture<Pin> ready = new CompletableFuture<>();
    private final boolean off;
    private volatile @Nullable ServerTls tls;
    private volatile @Nullable ServerIdentity identity;
    /** Only the thread uses it. */
    private boolean complained;

    /**
     * The TLS of a server that is about to start.
     *
     * @throws IOException if the files of the setting can't be used; the message names the file and says what to do
     * @throws IllegalArgumentException if the server's own certificate is wanted without a data folder
     */
    ServerSecurity(TlsSetting setting, @Nullable Path data) throws IOException {
        this.own = setting instanceof TlsSetting.Own;
        this.off = setting instanceof TlsSetting.Off;
        this.data = data;
        if (own && data == null) {
            throw new IllegalArgumentException("The server's own certificate needs a data folder.");
        }
        if (setting instanceof TlsSetting.Files files) {
            use(new PemIdentity(files.certificates(), files.key()));
        }
    }

    /** Gets the server's own certificate soon, if that is the setting. Called once the server has started. */
    void begin() {
        if (own && data != null) {
            OwnCertificateStore store = new OwnCertificateStore(data, clock);
            thread.execute(() -> prepare(store));
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

    /** What the server has to prove who it is, at this moment. */
    CertificateState certificate() {
        if (off) {
            return new CertificateState.Off();
        }
        if (!own) {
            return new CertificateState.Issued();
        }
        ServerIdentity now = identity;
        return now == null ? new CertificateState.Preparing()
                : new CertificateState.Own(now.current().chain().getLast());
    }

    private void prepare(OwnCertificateStore store) {
        try {
            LocalNamesWatch names = new LocalNamesWatch(new ThisComputer(HostName.ofThisComputer())::names, thread,
                    LOOK);
            try {
                EnsuredCertificates ensured = store.ensure(names.current());
                ensured.newCaNeeded().ifPresent(needed -> LOG.warn("{} To make a new CA, run golink cert rotate --ca.",
                        needed.reason()));
                use(store);
                var _ = new CertificateUpkeep(store, names, _ -> {}, ensured.newCaNeeded(), thread, UPKEEP);
            } catch (IOException | RuntimeException e) {
                names.close();
                throw e;
            }
        } catch (IOException e) {
            if (!complained) {
                LOG.warn("The server speaks no TLS yet, and tries again: {}", e.getMessage());
                complained = true;
            }
            LOG.debug("Why there is no certificate.", e);
            var _ = thread.schedule(() -> prepare(store), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (Throwable e) { // of any kind; otherwise nobody would learn of it
            FatalErrors.rethrow(e);
            LOG.error("The server's certificate could not be made, so the server speaks no TLS.", e);
        }
    }

    private void use(IdentitySource source) throws IOException {
        ServerIdentity loaded = new ServerIdentity(source.load());
        identity = loaded;
        tls = new ServerTls(loaded);
        var _ = new IdentityReload(source, loaded, thread, LOOK, clock);
        ready.complete(loaded.current().pin());
    }

    /** Ends the thread, and with it everything that runs on it. Waits for a file that is being written. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The certificate is still being worked on. The server does not wait for it any longer.");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
