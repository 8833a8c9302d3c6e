package dev.golink.server.remote.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.server.EmbeddedServer;
import dev.golink.server.ServerConfig;
import dev.golink.server.TlsSetting;
import dev.golink.server.access.operator.Account;
import dev.golink.server.access.operator.Password;
import dev.golink.server.access.operator.PasswordHash;
import dev.golink.server.access.operator.PasswordQueue;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.access.state.AccessChange;
import dev.golink.server.access.state.AccessSettings;
import dev.golink.server.access.state.LoopbackPolicy;
import dev.golink.server.access.store.AccessStore;
import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.admission.authentication.LocalTokenFile;
import dev.golink.server.certificate.tls.ServerTrust;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.remote.RemoteFleet;
import dev.golink.server.remote.RemoteFleetSetUp;

/** Consoles that log in to a real server, with what they store and present. */
class LoginLinkTest extends RemoteFleetSetUp {
    private static final String PASSWORD = "correct horse 电池";
    private static final RemoteSettings SETTINGS = new RemoteSettings(Duration.ofMillis(50), Duration.ofSeconds(20),
            Duration.ofSeconds(5), Duration.ofMillis(400), Duration.ofSeconds(20), Duration.ofMillis(50),
            Duration.ofMillis(200));

    @TempDir
    private Path data = Path.of("");
    private final KeptTokens kept = new KeptTokens();
    private EmbeddedServer server;

    @BeforeEach
    void startServer() throws Exception {
        AccessStore store = AccessStore.open(data, InstantSource.system());
        store.change(
                new AccessChange.SettingsPut(new AccessSettings(true, true, LoopbackPolicy.NOBODY)),
                new AccessChange.AccountPut(account("anna", Role.OPERATOR)),
                new AccessChange.AccountPut(new Account(new OperatorId("blind"), hash(), Set.of(), Rights.NONE,
                        Instant.EPOCH)))
                .toCompletableFuture().join();
        store.close();
        server = start(0);
    }

    @AfterEach
    void endServer() {
        server.close();
    }

    @Test
    void aConsoleWithoutACredentialHasToLogInAndDoesNotTryAgain() {
        try (RemoteFleet _ = dial("desk-pc")) {
            awaitState(LinkState.LoginNeeded.class);

            assertThat(states).hasSize(2);
            assertThat(why().kind()).isEqualTo(LinkLoss.Kind.NOT_PROVEN);
        }
    }

    @Test
    void aConsoleWithTheNameOfAnAccountHasToLogInAsWell() {
        try (RemoteFleet _ = dial("anna")) {
            awaitState(LinkState.LoginNeeded.class);

            assertThat(why().detail()).contains("log in");
        }
    }

    @Test
    void theRightPasswordConnectsAndTheTokenIsStoredForTheAccount() {
        try (RemoteFleet fleet = dial("desk-pc")) {
            awaitState(LinkState.LoginNeeded.class);

            fleet.login(new OperatorId("anna"), PASSWORD);

            awaitState(LinkState.Connected.class);
            await().atMost(PATIENCE).until(() -> kept.tokens.containsKey(new OperatorId("anna")));
            assertThat(fleet.operator()).isEqualTo(new OperatorId("anna"));
        }
        states.clear();
        try (RemoteFleet _ = dial("anna")) {
            awaitState(LinkState.Connected.class);
            assertThat(states).hasSize(2);
        }
    }

    @Test
    void aWrongPasswordIsAnsweredWithTheServersSentence() {
        try (RemoteFleet fleet = dial("anna")) {
            awaitState(LinkState.LoginNeeded.class);
            states.clear();

            fleet.login(new OperatorId("anna"), "wrong horse battery");

            awaitState(LinkState.LoginNeeded.class);
            assertThat(why().detail()).startsWith("The name or the password is wrong.");
            assertThat(kept.tokens).isEmpty();
        }
    }

    @Test
    void aTokenThatIsNotValidAnyMoreIsForgotten() {
        TokenSecret revoked = TokenSecret.random(new SecureRandom());
        kept.tokens.put(new OperatorId("anna"), revoked);
        try (RemoteFleet _ = dial("anna")) {
            awaitState(LinkState.LoginNeeded.class);

            assertThat(why().detail()).contains("unknown");
            assertThat(kept.refused).extracting(TokenSecret::text).containsExactly(revoked.text());
            assertThat(kept.tokens).isEmpty();
        }
    }

    @Test
    void aTokenOfSomebodyElseIsNoReasonToLogIn() {
        kept.tokens.put(new OperatorId("anna"), logIn());
        kept.tokens.put(new OperatorId("bert"), kept.tokens.get(new OperatorId("anna")));
        try (RemoteFleet _ = dial("bert")) {
            awaitState(LinkState.Away.class);

            assertThat(((LinkState.Away) states.getLast()).why().kind()).isEqualTo(LinkLoss.Kind.NOT_ALLOWED);
            assertThat(kept.refused).isEmpty();
        }
    }

    @Test
    void anAccountThatMaySeeNothingStaysAway() {
        try (RemoteFleet fleet = dial("blind")) {
            awaitState(LinkState.LoginNeeded.class);

            fleet.login(new OperatorId("blind"), PASSWORD);

            awaitState(LinkState.Away.class);
            assertThat(((LinkState.Away) states.getLast()).why().detail()).contains("see");
        }
    }

    @Test
    void aConsoleThatReadsTheDataFolderNeedsNoLoginAndFollowsARestart() {
        kept.folder = Optional.of(data);
        int port = server.endpoints().port();
        try (RemoteFleet _ = dial("desk")) {
            awaitState(LinkState.Connected.class);
            server.close();
            await().atMost(PATIENCE).until(() -> !(states.getLast() instanceof LinkState.Connected));

            server = start(port);

            awaitState(LinkState.Connected.class);
        }
    }

    @Test
    void aTokenThatAppearsMeanwhileMakesTheLoginUnnecessary() {
        TokenSecret issued = logIn();
        kept.tokens.clear();
        try (RemoteFleet _ = dial("anna")) {
            awaitState(LinkState.LoginNeeded.class);

            kept.tokens.put(new OperatorId("anna"), issued);

            awaitState(LinkState.Connected.class);
        }
    }

    @Test
    void aConsoleDoesNotSayItsPasswordWhereOthersCanReadIt() {
        ConsoleName name = new ConsoleName(URI.create("ws://192.0.2.1:8080"), ANNA, true);
        assertThat(name.isConfidential()).isFalse();
        assertThat(new ConsoleName(URI.create("wss://192.0.2.1:8080"), ANNA, true).isConfidential()).isTrue();
        assertThat(new ConsoleName(URI.create("ws://[::1]:8080"), ANNA, true).isConfidential()).isTrue();
        assertThat(new ConsoleName(URI.create("ws://localhost:8080"), ANNA, true).isConfidential()).isTrue();
    }

    @Test
    void noTextOfACredentialContainsTheSecret() {
        TokenSecret secret = TokenSecret.random(new SecureRandom());
        assertThat(List.of(new ConsoleCredential.Password(PASSWORD), new ConsoleCredential.Token(secret)).toString())
                .doesNotContain(PASSWORD, secret.text());
    }

    private TokenSecret logIn() {
        try (RemoteFleet fleet = dial("anna")) {
            awaitState(LinkState.LoginNeeded.class);
            fleet.login(new OperatorId("anna"), PASSWORD);
            await().atMost(PATIENCE).until(() -> kept.tokens.containsKey(new OperatorId("anna")));
        }
        states.clear();
        return kept.tokens.get(new OperatorId("anna"));
    }

    private LinkLoss why() {
        return ((LinkState.LoginNeeded) states.getLast()).why();
    }

    private RemoteFleet dial(String name) {
        return dial(new ConsoleName(server.endpoints().local(), new OperatorId(name), true),
                new LinkSecurity(new ServerTrust.ComputersCas(), _ -> {}, kept), SETTINGS);
    }

    private EmbeddedServer start(int port) {
        try {
            return EmbeddedServer.start(ServerConfig.keepingIn(data, new OperatorId("desk")).withPorts(port, 0)
                    .withTls(new TlsSetting.Off()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Account account(String name, Role role) {
        return new Account(new OperatorId(name), hash(), Set.of(role), Rights.NONE, Instant.EPOCH);
    }

    private static PasswordHash hash() {
        return new PasswordQueue(Runnable::run, new SecureRandom()).hash(Password.chosen(PASSWORD)).orElseThrow()
                .toCompletableFuture().join();
    }

    /** Tokens in memory, or the token of a data folder. */
    private static final class KeptTokens implements LinkCredentials {
        private final Map<OperatorId, TokenSecret> tokens = new ConcurrentHashMap<>();
        private final List<TokenSecret> refused = new CopyOnWriteArrayList<>();
        private volatile Optional<Path> folder = Optional.empty();

        @Override
        public Optional<TokenSecret> token(OperatorId name) {
            return folder.map(KeptTokens::local).orElseGet(() -> Optional.ofNullable(tokens.get(name)));
        }

        private static Optional<TokenSecret> local(Path folder) {
            try {
                return LocalTokenFile.read(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void keep(OperatorId name, TokenSecret token) {
            tokens.put(name, token);
        }

        @Override
        public void refused(TokenSecret token) {
            refused.add(token);
            tokens.values().removeIf(one -> one.text().equals(token.text()));
        }
    }
}
