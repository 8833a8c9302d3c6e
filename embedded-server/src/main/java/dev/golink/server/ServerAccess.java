package dev.golink.server;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.access.loopback.SocketOwners;
import dev.golink.server.access.operator.BackOff;
import dev.golink.server.access.operator.Logins;
import dev.golink.server.access.operator.PasswordQueue;
import dev.golink.server.access.pairing.Pairing;
import dev.golink.server.access.pairing.PairingCodes;
import dev.golink.server.access.state.AccessChange;
import dev.golink.server.access.state.AccessState;
import dev.golink.server.access.store.AccessStore;
import dev.golink.server.access.store.Step;
import dev.golink.server.access.token.BridgePrefix;
import dev.golink.server.access.token.IssuedToken;
import dev.golink.server.access.token.LocalToken;
import dev.golink.server.access.token.Token;
import dev.golink.server.access.token.TokenIssuer;
import dev.golink.server.access.token.TokenKind;
import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.admission.authentication.Authenticator;
import dev.golink.server.admission.authentication.LocalTokenFile;
import dev.golink.server.events.AccessEvent;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.id.RefusedException;
import dev.golink.server.hub.HubThread;
import dev.golink.server.hub.access.AccessTools;
import dev.golink.server.time.Clocks;

/** The parts of a server that know who may connect. */
final class ServerAccess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerAccess.class);
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final AccessStore store;
    private final Clocks clocks;
    private final @Nullable LocalTokenFile file;
    private final LocalToken local;
    private final PairingCodes codes;
    private final Pairing pairing;
    private final TokenIssuer issuer;
    private final PasswordQueue passwords;
    private final ThreadPoolExecutor computing;
    private final Authenticator authenticator;
    private volatile @Nullable HubThread hub;
    /** Whether the hub is going to look at what has changed. It looks at all peers, also when thousands are paired. */
    private final AtomicBoolean isTold = new AtomicBoolean();

    private ServerAccess(AccessStore store, @Nullable LocalTokenFile file, LocalToken local, ServerConfig config,
            Clocks clocks) {
        SecureRandom random = new SecureRandom();
        this.store = store;
        this.clocks = clocks;
        this.file = file;
        this.local = local;
        this.codes = new PairingCodes(clocks, random);
        this.pairing = new Pairing(codes, random, clocks::now);
        this.issuer = new TokenIssuer(random, clocks::now);
        this.computing = new ThreadPoolExecutor(1, 1, IDLE.toSeconds(), TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(PasswordQueue.MOST_WAITING),
                Thread.ofPlatform().name("golink-passwords").daemon().factory());
        computing.allowCoreThreadTimeOut(true);
        this.passwords = new PasswordQueue(computing, random);
        boolean loopbackIsProxied = config.limits().proxies().has(InetAddress.getLoopbackAddress());
        this.authenticator = new Authenticator(store, config.open(), local, new SocketOwners(clocks.monotonic()),
                loopbackIsProxied, pairing,
                new Logins(name -> store.state().account(name), passwords, new BackOff(clocks)), issuer,
                clocks, this::happened);
        store.trouble().ifPresent(trouble -> LOG.error("{} {}", trouble.sentence(), trouble.aside()));
    }

    /**
     * Opens what is stored in the data folder, and writes the token for this computer's consoles.
     *
     * @throws IOException if it can't be used; the server must not start then
     */
    static ServerAccess open(ServerConfig config, Clocks clocks) throws IOException {
        Path data = config.data();
        LocalToken local = LocalToken.random(new SecureRandom());
        if (data == null) {
            return new ServerAccess(AccessStore.inMemory(clocks::now), null, local, config, clocks);
        }
        AccessStore store = AccessStore.open(data, clocks::now);
        try {
            return new ServerAccess(store, LocalTokenFile.write(data, local), local, config, clocks);
        } catch (IOException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Lets the hub know of changes from now on. */
    void attach(HubThread attached) {
        hub = attached;
        store.addListener((_, _) -> {
            if (isTold.compareAndSet(false, true)) { // otherwise the hub will see this change with an earlier one
                attached.hand(hub -> {
                    isTold.set(false);
                    hub.access().changed();
                });
            }
        });
    }

    AccessStore store() {
        return store;
    }

    LocalToken local() {
        return local;
    }

    /** What the decisions of operators are carried out with. */
    AccessTools tools(boolean isOpen) {
        return new AccessTools(isOpen, store, codes, pairing, issuer, passwords, this::onHub);
    }

    private void onHub(Runnable task) {
        HubThread present = hub;
        if (present == null || !present.hand(_ -> task.run())) {
            throw new RejectedExecutionException("The hub has ended.");
        }
    }

    Authenticator authenticator() {
        return authenticator;
    }

    /** See {@link EmbeddedServer#bridgeToken}. */
    CompletionStage<TokenSecret> bridgeToken(String name) {
        IssuedToken issued = issuer.forOwnBridge(name);
        try {
            return store.update(state -> ownBridge(state, issued.token())).stored()
                    .handle((_, _) -> issued.secret()); // a failure to write is tried again; the token holds meanwhile
        } catch (RefusedException e) {
            return CompletableFuture.failedStage(e);
        }
    }

    private Step<Token> ownBridge(AccessState state, Token token) {
        state.tokens().ofBridge(BridgePrefix.of(token.name()), clocks.now())
                .filter(other -> other.kind() == TokenKind.BRIDGE).ifPresent(other -> {
                    throw new RefusedException(Refusal.about(Refusal.Code.BRIDGE_NAME_TAKEN,
                            "The bridge of this computer is called " + other.name()
                                    + ", and another bridge has a token of"
                                    + " that name. Revoke the token " + other.id()
                                    + " and give the other bridge another name.",
                            other.name()));
                });
        return new Step<>(List.of(new AccessChange.TokenPut(token)), token);
    }

    private void happened(AccessEvent event) {
        HubThread present = hub;
        if (present != null) {
            present.hand(hub -> hub.access().happened(event));
        }
    }

    @Override
    public void close() {
        computing.shutdownNow();
        store.close();
        if (file != null) {
            file.close();
        }
    }
}
