package dev.golink.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.server.access.knock.Reach;
import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.access.state.AccessSettings;
import dev.golink.server.access.state.LoopbackPolicy;
import dev.golink.server.access.token.CredentialId;
import dev.golink.server.access.token.TokenScope;
import dev.golink.server.events.AccessEvent;
import dev.golink.server.events.FleetEvent;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;

/** Tests what the operator at the server's own window decides about access, and what comes of it for clients. */
class AccessTest {
    private static final OperatorId ANNA = new OperatorId("anna");
    private static final PhoneId PHONE = new PhoneId("lab-7");
    private static final AccessSettings NOBODY_WITHOUT_TOKEN = new AccessSettings(true, true, LoopbackPolicy.NOBODY);

    private final List<AccessEvent> events = new CopyOnWriteArrayList<>();
    private @TempDir Path data;
    private EmbeddedServer server;
    private SeenAccess access;

    @BeforeEach
    void begin() throws IOException {
        server = EmbeddedServer.start(ServerConfig.keepingIn(data, new OperatorId("desk")).withPorts(0, 0)
                .withTls(new TlsSetting.Off()));
        server.watchEvents(event -> {
            if (event instanceof FleetEvent.AccessHappened(_, AccessEvent what)) {
                events.add(what);
            }
        });
        access = new SeenAccess(server.access());
        access.done(new AccessRequest.ChangeSettings(NOBODY_WITHOUT_TOKEN));
    }

    @AfterEach
    void end() {
        server.close();
    }

    private List<String> changes() {
        return events.stream().filter(AccessEvent.Changed.class::isInstance).map(AccessEvent::sentence).toList();
    }

    private FixedClient phone(String... headers) {
        return client("/goLink/phone/lab-7", headers);
    }

    private FixedClient client(String path, String... headers) {
        return FixedClient.connect(server.endpoints().webSocket().resolve(path),
                headers.length == 0 ? Map.of() : Map.of(headers[0], headers[1]));
    }

    @Test
    void theWindowsOperatorHasEveryRight() {
        List<Rights> told = new CopyOnWriteArrayList<>();
        server.access().watchRights(told::add);

        await().untilAsserted(() -> assertThat(told).containsExactly(Rights.of(Right.values())));
    }

    @Test
    void aCodeIsShownUntilAPhoneTradesItForItsToken() {
        AccessAnswer.Code code = (AccessAnswer.Code) access.ask(new AccessRequest.OpenCode(null));

        assertThat(access.awaitView(seen -> seen.codes().size() == 1).codes().getFirst().id()).isEqualTo(code.id());
        assertThat(code.validFor()).isEqualTo(Duration.ofMinutes(2));
        try (FixedClient phone = phone("Authorization", "Golink-Code " + code.code())) {
            phone.heard("\"event\":\"token\"");
            AccessView after = access.awaitView(seen -> seen.codes().isEmpty() && seen.paired() == 1);
            assertThat(after.tokens()).isEmpty();

            assertThat(access.done(new AccessRequest.RevokePhones(Set.of(PHONE, new PhoneId("nobody"))))).isEqualTo(1);

            assertThat(phone.closeCode()).isEqualTo(4401);
            access.awaitView(seen -> seen.paired() == 0);
        }
        assertThat(changes()).contains("The operator desk opened the code " + code.id() + " for one phone.",
                "The operator desk revoked what let in the phone lab-7.");
    }

    @Test
    void aWrongCodeTakesATryFromTheCodesThatOperatorsSee() {
        access.ask(new AccessRequest.OpenCode(PHONE));
        access.awaitView(seen -> seen.codes().size() == 1 && seen.codes().getFirst().triesLeft() == 5);

        try (FixedClient phone = phone("Authorization", "Golink-Code AAAA-AAAA-AAAA-AAAA")) {
            assertThat(phone.closeCode()).isEqualTo(4401);
        }

        access.awaitView(seen -> seen.codes().size() == 1 && seen.codes().getFirst().triesLeft() == 4);
    }

    @Test
    void aClosedCodeIsGone() {
        CredentialId code = ((AccessAnswer.Code) access.ask(new AccessRequest.OpenCode(PHONE))).id();

        assertThat(access.done(new AccessRequest.CloseCode(code))).isEqualTo(1);

        assertThat(access.awaitView(seen -> seen.codes().isEmpty()).codes()).isEmpty();
        assertThat(access.refused(new AccessRequest.CloseCode(code)).code()).isEqualTo(Refusal.Code.NOT_FOUND);
    }

    @Test
    void aFleetCodePairsAsManyPhonesAsItIsForAndCanBeRevoked() {
        AccessAnswer.Code code = (AccessAnswer.Code) access.ask(
                new AccessRequest.NewFleetCode("  lab 3 ", Duration.ofDays(7), 1));
        try (FixedClient phone = phone("Authorization", "Golink-Code " + code.code())) {
            phone.heard("\"event\":\"token\"");
            AccessView seen = access
                    .awaitView(each -> each.fleetCodes().size() == 1 && each.fleetCodes().getFirst().used() == 1);
            assertThat(seen.fleetCodes().getFirst().name()).isEqualTo("lab 3");

            assertThat(access.done(new AccessRequest.RevokeCredential(code.id()))).isEqualTo(1);

            access.awaitView(each -> each.fleetCodes().isEmpty() && each.paired() == 1);
            assertThat(phone.isOpen()).isTrue();
        }
        assertThat(access.refused(new AccessRequest.RevokeCredential(code.id())).code())
                .isEqualTo(Refusal.Code.NOT_FOUND);
    }

    @Test
    void aPhoneThatWaitsIsLetInAndItsIdentityRevoked() {
        try (FixedClient phone = phone()) {
            phone.heard("\"waiting\":true");
            int row = access.awaitView(seen -> seen.waiting().size() == 1).waiting().getFirst().row();

            assertThat(access.done(new AccessRequest.LetIn(Set.of(row, 99), Reach.ITS_ADDRESS))).isEqualTo(1);

            phone.heard("{\"event\":\"open\",\"msg\":\"ok\"}");
            assertThat(access.awaitView(seen -> seen.waiting().isEmpty() && seen.identities().size() == 1).identities()
                    .getFirst()
                    .by()).isEqualTo(new OperatorId("desk"));

            assertThat(access.done(new AccessRequest.RevokeIdentity(ClaimedId.of(PHONE)))).isEqualTo(1);

            assertThat(phone.closeCode()).isEqualTo(4401);
        }
        assertThat(access.refused(new AccessRequest.RevokeIdentity(ClaimedId.of(PHONE))).code())
                .isEqualTo(Refusal.Code.NOT_FOUND);
    }

    @Test
    void aPhoneThatWasTurnedAwayMayKnockAgainOnceThatIsForgotten() {
        try (FixedClient phone = phone()) {
            int row = access.awaitView(seen -> seen.waiting().size() == 1).waiting().getFirst().row();
            assertThat(access.done(new AccessRequest.TurnAway(Set.of(row)))).isEqualTo(1);
            assertThat(phone.closeCode()).isEqualTo(4403);
        }
        AccessView.TurnedAwayUntil who = access.awaitView(seen -> seen.turnedAway().size() == 1).turnedAway()
                .getFirst();
        try (FixedClient again = phone()) {
            assertThat(again.closeCode()).isEqualTo(4403);
        }

        assertThat(access.done(new AccessRequest.ForgetTurnedAway(who.who()))).isEqualTo(1);

        assertThat(access.refused(new AccessRequest.ForgetTurnedAway(who.who())).code())
                .isEqualTo(Refusal.Code.NOT_FOUND);
        try (FixedClient later = phone()) {
            later.heard("\"waiting\":true");
        }
    }

    @Test
    void aTokenForAPathLetsInUntilItIsRevokedOrTheSettingsChange() {
        AccessAnswer.Secret token = (AccessAnswer.Secret) access.ask(
                new AccessRequest.NewPathToken(PeerKind.PHONE, "old phones",
                        new TokenScope.StartingWith("lab-"), null));
        AccessView.TokenView seen = access.awaitView(each -> each.tokens().size() == 1).tokens().getFirst();

        assertThat(seen.id()).isEqualTo(token.id());
        assertThat(seen.scope()).isEqualTo(new TokenScope.StartingWith("lab-"));
        String path = "/goLink/key/" + token.token() + "/phone/lab-7";
        try (FixedClient phone = client(path)) {
            phone.heard("\"event\":\"open\"");
            access.done(new AccessRequest.ChangeSettings(new AccessSettings(true, false, LoopbackPolicy.NOBODY)));
            assertThat(phone.closeCode()).isEqualTo(4401);
        }
        access.done(new AccessRequest.ChangeSettings(NOBODY_WITHOUT_TOKEN));
        try (FixedClient phone = client(path)) {
            phone.heard("\"event\":\"open\"");
            access.done(new AccessRequest.RevokeCredential(token.id()));
            assertThat(phone.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void anAccountOnAFreshServerLogsInAndIsDemotedAndRemovedAtOnce() {
        assertThat(access.ask(account("correct horse", Role.ADMIN))).isEqualTo(new AccessAnswer.Done(1));
        assertThat(access.awaitView(seen -> seen.accounts().size() == 1).accounts().getFirst().hasPassword()).isTrue();
        try (FixedClient console = client("/goLink/manager/anna", "Authorization",
                "Golink-Password Y29ycmVjdCBob3JzZQ")) {
            console.heard("\"event\":\"token\"");
            assertThat(console.heard().getFirst()).contains("\"admin\"");

            access.done(account(null, Role.VIEWER));

            console.heard("{\"event\":\"rights\",\"rights\":[\"see\",\"watch\"]}");
            AccessView.AccountView account = access.awaitView(
                    seen -> seen.accounts().getFirst().roles().equals(Set.of(Role.VIEWER))).accounts().getFirst();
            assertThat(account.hasPassword()).isTrue();

            access.done(new AccessRequest.RemoveAccount(ANNA));

            assertThat(console.closeCode()).isEqualTo(4401);
        }
        access.awaitView(seen -> seen.accounts().isEmpty() && seen.tokens().isEmpty());
        assertThat(access.refused(new AccessRequest.RemoveAccount(ANNA)).about()).isEqualTo("anna");
        assertThat(changes()).noneMatch(change -> change.contains("horse"))
                .contains("The operator desk made the account anna with the roles: admin, more rights: none, and a new"
                        + " password.");
    }

    private static AccessRequest account(String password, Role... roles) {
        return new AccessRequest.PutAccount(ANNA, password, Set.of(roles), Rights.NONE);
    }

    @Test
    void anotherChangeDoesNotOvertakeANewPassword() {
        CompletableFuture<AccessAnswer> first = server.access().request(account("correct horse", Role.ADMIN))
                .toCompletableFuture();
        AccessAnswer second = access.ask(account(null, Role.VIEWER));

        first.orTimeout(10, TimeUnit.SECONDS).join();

        assertThat(second).isInstanceOfSatisfying(AccessAnswer.Refused.class,
                refused -> assertThat(refused.refusal().code()).isEqualTo(Refusal.Code.BUSY));
        assertThat(access.done(account(null, Role.VIEWER))).isEqualTo(1);
    }

    @Test
    void aTokenOfAnAccountHasAtMostTheRightsThatItWasMadeWith() {
        AccessRequest request = new AccessRequest.NewOperatorToken(ANNA, "nightly", Rights.of(Right.SEE, Right.APPS),
                Duration.ofDays(30));
        assertThat(access.refused(request).code()).isEqualTo(Refusal.Code.NOT_FOUND);
        access.done(account(null, Role.VIEWER));

        AccessAnswer.Secret token = (AccessAnswer.Secret) access.ask(request);

        try (FixedClient console = client("/goLink/manager/anna", "Authorization", "Bearer " + token.token())) {
            assertThat(console.heard("\"event\":\"open\"")).contains("\"rights\":[\"see\"]");
        }
        AccessView.TokenView seen = access.awaitView(each -> each.tokens().size() == 1).tokens().getFirst();
        assertThat(seen.account()).isEqualTo(ANNA);
        assertThat(seen.expires()).isCloseTo(seen.created().plus(Duration.ofDays(30)), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void whatIsNotPossibleIsRefusedWithWordsAndChangesNothing() {
        assertThat(access.refused(account("short", Role.ADMIN)).words())
                .isEqualTo("A password has at least 10 characters.");
        assertThat(access.refused(new AccessRequest.NewFleetCode("x".repeat(65), Duration.ofDays(1), 1)))
                .isEqualTo(new Refusal(Refusal.Code.TOO_LONG,
                        "A name may have at most 64 characters. This one has 65.", 64, ""));
        for (String name : List.of(" ", "two\nlines", "turned\u202earound", "")) {
            assertThat(access.refused(new AccessRequest.NewPathToken(PeerKind.PHONE, name, new TokenScope.Any(), null))
                    .code())
                    .isEqualTo(Refusal.Code.NOT_A_NAME);
        }
        for (Duration valid : List.of(Duration.ZERO, Duration.ofDays(366))) {
            assertThat(access.refused(new AccessRequest.NewFleetCode("x", valid, 1)).words())
                    .isEqualTo("It can be valid for 1 second to 365 days.");
        }
        for (int most : List.of(0, 100_001)) {
            assertThat(access.refused(new AccessRequest.NewFleetCode("x", Duration.ofDays(1), most)).words())
                    .isEqualTo("A fleet code is for 1 to 100,000 phones.");
        }
        assertThat(access.refused(new AccessRequest.NewPathToken(PeerKind.PHONE, "x", new TokenScope.Any(),
                Duration.ofDays(3_651))).words()).startsWith("It can be valid for");
        AccessView seen = access.view();
        assertThat(seen.accounts()).isEmpty();
        assertThat(seen.tokens()).isEmpty();
        assertThat(seen.fleetCodes()).isEmpty();
        assertThat(changes()).hasSize(1); // the settings
    }

    @Test
    void aTokenThatHasEndedDisconnectsItsClient() {
        AccessAnswer.Secret token = (AccessAnswer.Secret) access
                .ask(new AccessRequest.NewPathToken(PeerKind.PHONE, "short",
                        new TokenScope.Any(), Duration.ofSeconds(3)));

        try (FixedClient phone = client("/goLink/key/" + token.token() + "/phone/lab-7")) {
            phone.heard("\"event\":\"open\"");
            assertThat(phone.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void whatWasDecidedOutlivesTheServerOnceItIsAnswered() throws IOException {
        access.done(account(null, Role.ADMIN));
        server.close();

        server = EmbeddedServer.start(ServerConfig.keepingIn(data, new OperatorId("desk")).withPorts(0, 0)
                .withTls(new TlsSetting.Off()));
        access = new SeenAccess(server.access());

        assertThat(access.view().accounts()).extracting(AccessView.AccountView::name).containsExactly(ANNA);
    }

    @Test
    void aRequestAfterTheEndIsUnreachable() throws IOException {
        EmbeddedServer ended = EmbeddedServer.start(ServerConfig.inMemory(new OperatorId("desk")));
        ended.close();

        assertThat(ended.access().request(new AccessRequest.OpenCode(null)).toCompletableFuture())
                .isCompletedWithValue(new AccessAnswer.Unreachable());
    }
}
