package dev.golink.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.server.access.knock.Reach;
import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.access.state.AccessSettings;
import dev.golink.server.access.state.LoopbackPolicy;
import dev.golink.server.access.token.CredentialId;
import dev.golink.server.access.token.TokenScope;
import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.admission.entrance.LocalTokenFile;
import dev.golink.server.certificate.tls.ServerTrust;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.remote.RemoteFleet;
import dev.golink.server.remote.link.ConsoleName;
import dev.golink.server.remote.link.LinkSecurity;

/** Tests what remote operators decide about access on a real server, each with other rights. */
class AdministratorsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final OperatorId ANNA = new OperatorId("anna");

    private final List<AccessView> views = new CopyOnWriteArrayList<>();
    private final List<Rights> rights = new CopyOnWriteArrayList<>();
    private @TempDir Path data;
    private EmbeddedServer server;

    @BeforeEach
    void begin() throws IOException {
        server = EmbeddedServer.start(ServerConfig.keepingIn(data, new OperatorId("desk")).withPorts(0, 0)
                .withTls(new TlsSetting.Off()));
        here(new AccessRequest.ChangeSettings(new AccessSettings(true, true, LoopbackPolicy.NOBODY)));
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void aConsoleOnThisComputerAdministersWithTheTokenOfTheDataFolder() throws IOException {
        try (RemoteFleet console = dial("remote-desk", LocalTokenFile.read(data).orElseThrow())) {
            view(seen -> seen.accounts().isEmpty());
            assertThat(rights).containsExactly(Role.ADMIN.rights());

            assertThat(ask(console, put(Role.OPERATOR))).isEqualTo(new AccessAnswer.Done(1));

            assertThat(view(seen -> seen.accounts().size() == 1).accounts().getFirst().name()).isEqualTo(ANNA);
            AccessAnswer.Code code = (AccessAnswer.Code) ask(console, new AccessRequest.OpenCode(null));
            assertThat(view(seen -> seen.codes().size() == 1).codes().getFirst().id()).isEqualTo(code.id());
            assertThat(ask(console, new AccessRequest.CloseCode(code.id()))).isEqualTo(new AccessAnswer.Done(1));
            view(seen -> seen.codes().isEmpty());
        }
    }

    @Test
    void whoHasOnlyTheRightToAdmitChangesNoAccountsAndSeesNone() {
        TokenSecret token = account(Rights.of(Right.SEE, Right.ADMIT));
        CredentialId ofAnna = view(server, seen -> seen.tokens().size() == 1).tokens().getFirst().id();
        try (RemoteFleet console = dial("anna", token)) {
            assertThat(view(seen -> true).accounts()).isEmpty();

            assertNotAllowed(console, put(Role.ADMIN), Right.ADMIN);
            assertNotAllowed(console, new AccessRequest.RemoveAccount(ANNA), Right.ADMIN);
            assertNotAllowed(console, new AccessRequest.NewOperatorToken(ANNA, "x", Rights.NONE, null), Right.ADMIN);
            assertNotAllowed(console, new AccessRequest.ChangeSettings(AccessSettings.USUAL), Right.ADMIN);
            assertNotAllowed(console, new AccessRequest.RevokeCredential(ofAnna), Right.ADMIN);
            assertThat(ask(console, new AccessRequest.OpenCode(new PhoneId("lab-7"))))
                    .isInstanceOf(AccessAnswer.Code.class);
        }
    }

    @Test
    void nobodyGivesARightThatHeDoesNotHave() {
        AccessRequest operatorsToken = new AccessRequest.NewPathToken(PeerKind.OPERATOR, "wall", new TokenScope.Any(),
                null);
        TokenSecret token = account(Rights.of(Right.SEE, Right.ADMIT));
        try (RemoteFleet console = dial("anna", token);
                FixedClient _ = FixedClient.connect(server.endpoints(), "/goLink/manager/page")) {
            int row = view(seen -> seen.waiting().size() == 1).waiting().getFirst().row();
            AccessRequest letIn = new AccessRequest.LetIn(Set.of(row), Reach.ITS_ADDRESS);

            assertNotAllowed(console, operatorsToken, Right.SHARE);
            assertNotAllowed(console, letIn, Right.SHARE);
            assertThat(ask(console,
                    new AccessRequest.NewPathToken(PeerKind.PHONE, "old phones", new TokenScope.Any(), null)))
                    .isInstanceOf(AccessAnswer.Secret.class);

            here(new AccessRequest.PutAccount(ANNA, null, Set.of(), Rights.of(Right.SEE, Right.ADMIT, Right.SHARE)));
            await().atMost(PATIENCE).until(() -> rights.getLast().has(Right.SHARE));

            assertThat(ask(console, operatorsToken)).isInstanceOf(AccessAnswer.Secret.class);
            assertThat(ask(console, letIn)).isEqualTo(new AccessAnswer.Done(1));
        }
    }

    @Test
    void whoLosesTheRightSeesNothingMoreAndWhoGetsItSeesAgain() {
        TokenSecret token = account(Role.ADMIN.rights());
        try (RemoteFleet console = dial("anna", token)) {
            view(seen -> seen.accounts().size() == 1);

            here(new AccessRequest.PutAccount(ANNA, null, Set.of(), Rights.of(Right.SEE, Right.ADMIT)));
            view(seen -> seen.accounts().isEmpty());
            here(new AccessRequest.PutAccount(ANNA, null, Set.of(), Rights.of(Right.SEE)));
            await().atMost(PATIENCE).until(() -> rights.getLast().equals(Rights.of(Right.SEE)));
            assertNotAllowed(console, new AccessRequest.OpenCode(null), Right.ADMIT);
            int before = views.size();
            here(new AccessRequest.OpenCode(null));
            view(server, seen -> seen.codes().size() == 1); // the console would have been told at the same time
            here(new AccessRequest.PutAccount(ANNA, null, Set.of(), Role.ADMIN.rights()));

            view(seen -> seen.accounts().size() == 1 && seen.codes().size() == 1);
            assertThat(views.subList(before, views.size()))
                    .allSatisfy(seen -> assertThat(seen.accounts()).hasSize(1));
        }
    }

    @Test
    void aDemotionHoldsForAnAdministratorsOwnConsoleToo() {
        TokenSecret token = account(Role.ADMIN.rights());
        try (RemoteFleet console = dial("anna", token)) {
            view(seen -> true);

            assertThat(ask(console, new AccessRequest.PutAccount(ANNA, null, Set.of(Role.VIEWER), Rights.NONE)))
                    .isEqualTo(new AccessAnswer.Done(1));

            assertNotAllowed(console, put(Role.ADMIN), Right.ADMIN);
        }
    }

    /** Makes an account with these rights, and a token of it. */
    private TokenSecret account(Rights given) {
        here(new AccessRequest.PutAccount(ANNA, null, Set.of(), given));
        AccessAnswer.Secret token = (AccessAnswer.Secret) here(
                new AccessRequest.NewOperatorToken(ANNA, "console", Rights.of(Right.values()), null));
        return TokenSecret.of(token.token()).orElseThrow();
    }

    private static AccessRequest put(Role role) {
        return new AccessRequest.PutAccount(ANNA, null, Set.of(role), Rights.NONE);
    }

    private AccessAnswer here(AccessRequest request) {
        return server.access().request(request).toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
    }

    private static AccessAnswer ask(RemoteFleet console, AccessRequest request) {
        return console.access().request(request).toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
    }

    private static void assertNotAllowed(RemoteFleet console, AccessRequest request, Right missing) {
        assertThat(ask(console, request)).isInstanceOfSatisfying(AccessAnswer.Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo(Refusal.Code.NOT_ALLOWED);
            assertThat(refused.refusal().about()).isEqualTo(missing.word());
        });
    }

    private AccessView view(Predicate<AccessView> condition) {
        await().atMost(PATIENCE).until(() -> !views.isEmpty() && condition.test(views.getLast()));
        return views.getLast();
    }

    private static AccessView view(EmbeddedServer server, Predicate<AccessView> condition) {
        List<AccessView> seen = new CopyOnWriteArrayList<>();
        try (var _ = server.access().watch(seen::add)) {
            await().atMost(PATIENCE).until(() -> !seen.isEmpty() && condition.test(seen.getLast()));
        }
        return seen.getLast();
    }

    private RemoteFleet dial(String name, TokenSecret token) {
        RemoteFleet console = RemoteFleet.dial(
                new ConsoleName(server.endpoints().webSocket(), new OperatorId(name), true),
                new LinkSecurity(new ServerTrust.Cas(List.of()), _ -> {}, new GivenCredentials(() -> token)));
        console.access().watchRights(rights::add);
        console.access().watch(views::add);
        return console;
    }
}
