package dev.golink.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

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
import dev.golink.server.admission.authentication.LocalTokenFile;
import dev.golink.server.certificate.tls.ServerTrust;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.remote.RemoteFleet;
import dev.golink.server.remote.link.ConsoleName;
import dev.golink.server.remote.link.LinkCredentials;
import dev.golink.server.remote.link.LinkSecurity;

/** Tests what remote operators decide about access on a real server, each with other rights. */
class AdministratorsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final OperatorId ANNA = new OperatorId("anna");

    private final List<Rights> rights = new CopyOnWriteArrayList<>();
    private @TempDir Path data;
    private EmbeddedServer server;
    /** What the server's own window sees. */
    private SeenAccess here;
    /** What the remote console sees. */
    private SeenAccess there;

    @BeforeEach
    void begin() throws IOException {
        server = EmbeddedServer.start(ServerConfig.keepingIn(data, new OperatorId("desk")).withPorts(0, 0)
                .withTls(new TlsSetting.Off()));
        here = new SeenAccess(server.access());
        here.ask(new AccessRequest.ChangeSettings(new AccessSettings(true, true, LoopbackPolicy.NOBODY)));
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void aConsoleOnThisComputerAdministersWithTheTokenOfTheDataFolder() throws IOException {
        try (RemoteFleet _ = dial("remote-desk", LocalTokenFile.read(data).orElseThrow())) {
            there.awaitView(seen -> seen.accounts().isEmpty());
            assertThat(rights).containsExactly(Role.ADMIN.rights());

            assertThat(there.ask(put(Role.OPERATOR))).isEqualTo(new AccessAnswer.Done(1));

            assertThat(there.awaitView(seen -> seen.accounts().size() == 1).accounts().getFirst().name())
                    .isEqualTo(ANNA);
            AccessAnswer.Code code = (AccessAnswer.Code) there.ask(new AccessRequest.OpenCode(null));
            assertThat(there.awaitView(seen -> seen.codes().size() == 1).codes().getFirst().id()).isEqualTo(code.id());
            assertThat(there.ask(new AccessRequest.CloseCode(code.id()))).isEqualTo(new AccessAnswer.Done(1));
            there.awaitView(seen -> seen.codes().isEmpty());
        }
    }

    @Test
    void whoHasOnlyTheRightToAdmitChangesNoAccountsAndSeesNone() {
        TokenSecret token = account(Rights.of(Right.SEE, Right.ADMIT));
        CredentialId ofAnna = here.awaitView(seen -> seen.tokens().size() == 1).tokens().getFirst().id();
        try (RemoteFleet _ = dial("anna", token)) {
            assertThat(there.view().accounts()).isEmpty();

            assertNotAllowed(put(Role.ADMIN), Right.ADMIN);
            assertNotAllowed(new AccessRequest.RemoveAccount(ANNA), Right.ADMIN);
            assertNotAllowed(new AccessRequest.NewOperatorToken(ANNA, "x", Rights.NONE, null), Right.ADMIN);
            assertNotAllowed(new AccessRequest.ChangeSettings(AccessSettings.USUAL), Right.ADMIN);
            assertNotAllowed(new AccessRequest.RevokeCredential(ofAnna), Right.ADMIN);
            assertThat(there.ask(new AccessRequest.OpenCode(new PhoneId("lab-7"))))
                    .isInstanceOf(AccessAnswer.Code.class);
        }
    }

    @Test
    void nobodyGivesARightThatHeDoesNotHave() {
        AccessRequest operatorsToken = new AccessRequest.NewPathToken(PeerKind.OPERATOR, "wall", new TokenScope.Any(),
                null);
        TokenSecret token = account(Rights.of(Right.SEE, Right.ADMIT));
        try (RemoteFleet _ = dial("anna", token);
                FixedClient _ = FixedClient.connect(server.endpoints(), "/goLink/manager/page")) {
            int row = there.awaitView(seen -> seen.waiting().size() == 1).waiting().getFirst().row();
            AccessRequest letIn = new AccessRequest.LetIn(Set.of(row), Reach.ITS_ADDRESS);

            assertNotAllowed(operatorsToken, Right.SHARE);
            assertNotAllowed(letIn, Right.SHARE);
            assertThat(
                    there.ask(new AccessRequest.NewPathToken(PeerKind.PHONE, "old phones", new TokenScope.Any(), null)))
                    .isInstanceOf(AccessAnswer.Secret.class);

            here.ask(
                    new AccessRequest.PutAccount(ANNA, null, Set.of(), Rights.of(Right.SEE, Right.ADMIT, Right.SHARE)));
            await().atMost(PATIENCE).until(() -> rights.getLast().has(Right.SHARE));

            assertThat(there.ask(operatorsToken)).isInstanceOf(AccessAnswer.Secret.class);
            assertThat(there.ask(letIn)).isEqualTo(new AccessAnswer.Done(1));
        }
    }

    @Test
    void whoLosesTheRightSeesNothingMoreAndWhoGetsItSeesAgain() {
        TokenSecret token = account(Role.ADMIN.rights());
        try (RemoteFleet _ = dial("anna", token)) {
            there.awaitView(seen -> seen.accounts().size() == 1);

            here.ask(new AccessRequest.PutAccount(ANNA, null, Set.of(), Rights.of(Right.SEE, Right.ADMIT)));
            there.awaitView(seen -> seen.accounts().isEmpty());
            here.ask(new AccessRequest.PutAccount(ANNA, null, Set.of(), Rights.of(Right.SEE)));
            await().atMost(PATIENCE).until(() -> rights.getLast().equals(Rights.of(Right.SEE)));
            assertNotAllowed(new AccessRequest.OpenCode(null), Right.ADMIT);
            int before = there.views().size();
            here.ask(new AccessRequest.OpenCode(null));
            here.awaitView(seen -> seen.codes().size() == 1); // the console would have been told at the same time
            here.ask(new AccessRequest.PutAccount(ANNA, null, Set.of(), Role.ADMIN.rights()));

            there.awaitView(seen -> seen.accounts().size() == 1 && seen.codes().size() == 1);
            List<AccessView> after = there.views();
            assertThat(after.subList(before, after.size()))
                    .allSatisfy(seen -> assertThat(seen.accounts()).hasSize(1));
        }
    }

    @Test
    void aDemotionHoldsForAnAdministratorsOwnConsoleToo() {
        TokenSecret token = account(Role.ADMIN.rights());
        try (RemoteFleet _ = dial("anna", token)) {
            there.view();

            assertThat(there.ask(new AccessRequest.PutAccount(ANNA, null, Set.of(Role.VIEWER), Rights.NONE)))
                    .isEqualTo(new AccessAnswer.Done(1));

            assertNotAllowed(put(Role.ADMIN), Right.ADMIN);
        }
    }

    /** Makes an account with these rights, and a token of it. */
    private TokenSecret account(Rights given) {
        here.ask(new AccessRequest.PutAccount(ANNA, null, Set.of(), given));
        AccessAnswer.Secret token = (AccessAnswer.Secret) here.ask(
                new AccessRequest.NewOperatorToken(ANNA, "console", Rights.of(Right.values()), null));
        return TokenSecret.of(token.token()).orElseThrow();
    }

    private static AccessRequest put(Role role) {
        return new AccessRequest.PutAccount(ANNA, null, Set.of(role), Rights.NONE);
    }

    private void assertNotAllowed(AccessRequest request, Right missing) {
        assertThat(there.ask(request)).isInstanceOfSatisfying(AccessAnswer.Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo(Refusal.Code.NOT_ALLOWED);
            assertThat(refused.refusal().about()).isEqualTo(missing.word());
        });
    }

    private RemoteFleet dial(String name, TokenSecret token) {
        RemoteFleet console = RemoteFleet.dial(
                new ConsoleName(server.endpoints().webSocket(), new OperatorId(name), true),
                new LinkSecurity(new ServerTrust.Cas(List.of()), _ -> {}, LinkCredentials.presenting(() -> token)));
        console.access().watchRights(rights::add);
        there = new SeenAccess(console.access());
        return console;
    }
}
