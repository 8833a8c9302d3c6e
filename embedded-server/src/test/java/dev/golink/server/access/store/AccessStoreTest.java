package dev.golink.server.access.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.server.access.knock.AdmittedIdentity;
import dev.golink.server.access.knock.TurnedAway;
import dev.golink.server.access.operator.Account;
import dev.golink.server.access.operator.PasswordHash;
import dev.golink.server.access.pairing.FleetCode;
import dev.golink.server.access.pairing.Pairing;
import dev.golink.server.access.pairing.PairingCodes;
import dev.golink.server.access.pairing.PairingResult;
import dev.golink.server.access.peer.Binding;
import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.peer.PeerNetwork;
import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.access.state.AccessChange;
import dev.golink.server.access.state.AccessSettings;
import dev.golink.server.access.state.AccessState;
import dev.golink.server.access.state.LoopbackPolicy;
import dev.golink.server.access.token.IssuedToken;
import dev.golink.server.access.token.Token;
import dev.golink.server.access.token.TokenIssuer;
import dev.golink.server.access.token.TokenScope;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.hub.HandTurnedTime;

class AccessStoreTest {
    private static final PhoneId LAB = new PhoneId("lab-07");
    private static final OperatorId ANN = new OperatorId("操作员-1");
    private static final PasswordHash HASH = PasswordHash.parse("$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
            + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");
    private static final AccessWriter.Timing FAST = new AccessWriter.Timing(Duration.ofMillis(1), Duration.ofMillis(1),
            Duration.ofMillis(1));
    private static final AccessWriter.Timing AT_THE_END = new AccessWriter.Timing(Duration.ofHours(1),
            Duration.ofHours(1), Duration.ofHours(1));

    @TempDir
    private Path parent;

    private final HandTurnedTime time = new HandTurnedTime();
    private final Random random = new Random(1);
    private final TokenIssuer issuer = new TokenIssuer(random, time.clocks().wall());

    @Test
    void everythingSurvivesARestart() throws IOException {
        AccessState state;
        try (AccessStore store = open(AT_THE_END)) {
            store.change(everything().toArray(AccessChange[]::new));
            state = store.state();
        }

        try (AccessStore store = open(AT_THE_END)) {
            assertThat(store.state()).isEqualTo(state);
            assertThat(store.trouble()).isEmpty();
        }
        assertThat(state.tokens().all()).hasSize(4);
    }

    @Test
    void theFileHasNeitherTokensNorCodesNorPasswords() throws IOException {
        IssuedToken issued = issuer.forPhone(LAB);
        try (AccessStore store = open(AT_THE_END)) {
            store.change(new AccessChange.TokenPut(issued.token()));
        }

        assertThat(Files.readString(file())).contains(issued.token().hash().hex())
                .doesNotContain(issued.secret().text(), "glk_");
    }

    @Test
    void onlyAFileWithTokensOfBridgesIsOfALaterFormat() throws IOException {
        Token token = issuer.forBridge("lab", null).token();
        try (AccessStore store = open(AT_THE_END)) {
            store.change(new AccessChange.TokenPut(token));
        }
        assertThat(Files.readString(file())).contains("\"version\": 2,");

        try (AccessStore store = open(AT_THE_END)) {
            assertThat(store.state().tokens().all()).containsExactly(token);
            store.change(new AccessChange.TokenRevoked(token.id()));
        }

        assertThat(Files.readString(file())).contains("\"version\": 1,");
    }

    @Test
    void theFileCanBeReadByAPerson() throws IOException {
        try (AccessStore store = open(AT_THE_END)) {
            store.change(new AccessChange.AccountPut(new Account(ANN, null, Set.of(Role.OPERATOR, Role.VIEWER),
                    Rights.of(Right.SHELL), time.at(Duration.ZERO))));
        }

        assertThat(file()).hasContent("""
                {
                "version": 1,
                "settings": {"knocking":true,"path_tokens":true,"loopback":"own_user"},
                "accounts": [
                {"name":"操作员-1","roles":["viewer","operator"],"rights":["shell"],"created":"2026-03-01T12:00:00Z"}
                ],
                "tokens": [],
                "let_in": [],
                "turned_away": [],
                "fleet_codes": []
                }
                """);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyItsOwnerCanReadTheFile() throws IOException {
        try (AccessStore store = open(FAST)) {
            await(store.change(new AccessChange.TokenPut(issuer.forPhone(LAB).token())));
            assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileFromABackupThatOthersCanReadIsMadePrivate() throws IOException {
        open(AT_THE_END).close();
        try (AccessStore store = open(FAST)) {
            await(store.change(new AccessChange.SettingsPut(AccessSettings.STRICT)));
        }
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));

        open(AT_THE_END).close();

        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aSecondServerIsRefused() throws IOException {
        try (AccessStore _ = open(AT_THE_END)) {
            assertThatThrownBy(() -> open(AT_THE_END)).isInstanceOf(AccessFileException.class)
                    .hasMessageContaining("another process").hasMessageContaining(file().toString());
        }
        open(AT_THE_END).close();
    }

    @Test
    void aChangeHoldsAtOnceAndIsOnTheDiskWhenItSaysSo() throws IOException {
        try (AccessStore store = open(FAST)) {
            CompletionStage<Void> stored = store.change(new AccessChange.SettingsPut(AccessSettings.STRICT));

            assertThat(store.state().settings()).isEqualTo(AccessSettings.STRICT);
            await(stored);
            assertThat(file()).content().contains("\"knocking\":false");
        }
    }

    @Test
    void whereTheDiskCannotBeWrittenToTheChangeHoldsAndSaysThatItIsNotStored() throws IOException {
        try (AccessStore store = open(FAST)) {
            Files.createDirectories(file().resolveSibling("access.json.new").resolve("in-the-way"));

            CompletionStage<Void> stored = store.change(new AccessChange.SettingsPut(AccessSettings.STRICT));

            assertThat(stored.toCompletableFuture()).failsWithin(30, TimeUnit.SECONDS).withThrowableThat()
                    .withCauseInstanceOf(IOException.class);
            assertThat(store.state().settings()).isEqualTo(AccessSettings.STRICT);
            Files.delete(file().resolveSibling("access.json.new").resolve("in-the-way"));
            await(store.change(new AccessChange.SettingsPut(AccessSettings.STRICT)));
        }
        assertThat(file()).content().contains("\"knocking\":false");
    }

    @Test
    void listenersHearOfEachChangeInOrder() throws IOException, InterruptedException {
        BlockingQueue<Set<String>> heard = new LinkedBlockingQueue<>();
        try (AccessStore store = open(FAST)) {
            store.addListener((_, after) -> heard.add(phones(after)));
            store.addListener((before, after) -> {
                throw new IllegalStateException("A listener of the test fails from " + before + " to " + after);
            });
            IssuedToken first = issuer.forPhone(LAB);

            store.change(new AccessChange.TokenPut(first.token()));
            store.change(new AccessChange.TokenPut(issuer.forPhone(new PhoneId("lab-08")).token()));
            store.change(new AccessChange.TokenRevoked(first.token().id()));

            assertThat(heard.poll(30, TimeUnit.SECONDS)).containsExactly("lab-07");
            assertThat(heard.poll(30, TimeUnit.SECONDS)).containsExactlyInAnyOrder("lab-07", "lab-08");
            assertThat(heard.poll(30, TimeUnit.SECONDS)).containsExactly("lab-08");
        }
    }

    @Test
    void ofManyPhonesAtOnceNoMoreUseAFleetCodeThanMay() throws IOException {
        PairingCodes codes = new PairingCodes(time.clocks(), random);
        Pairing pairing = new Pairing(codes, random, time.clocks().wall());
        var issued = pairing.newFleetCode("roll-out", time.at(Duration.ofDays(1)), 50);
        try (AccessStore store = open(AT_THE_END)) {
            store.change(new AccessChange.FleetCodePut(issued.stored()));

            long paired = IntStream.range(0, 200).parallel()
                    .filter(i -> pair(store, pairing, issued.code().text(), new PhoneId("p-" + i))).count();

            assertThat(paired).isEqualTo(50);
            assertThat(store.state().tokens().all()).hasSize(50);
            assertThat(store.state().fleetCodes().values()).extracting(FleetCode::used).containsExactly(50);
        }
    }

    @Test
    void theDayOfTheLastUseSurvivesARestart() throws IOException {
        IssuedToken issued = issuer.forPhone(LAB);
        try (AccessStore store = open(AT_THE_END)) {
            store.change(new AccessChange.TokenPut(issued.token()));
            assertThat(store.lastUsed(issued.token().id())).isEmpty();
            store.used(issued.token().id());
        }
        time.pass(Duration.ofDays(1));

        try (AccessStore store = open(AT_THE_END)) {
            assertThat(store.lastUsed(issued.token().id())).contains(LocalDate.of(2026, 3, 1));
            store.used(issued.token().id());
        }
        try (AccessStore store = open(AT_THE_END)) {
            assertThat(store.lastUsed(issued.token().id())).contains(LocalDate.of(2026, 3, 2));
        }
    }

    @Test
    void whoWasTurnedAwayADayAgoIsForgottenWithTheNextChange() throws IOException {
        try (AccessStore store = open(AT_THE_END)) {
            store.change(new AccessChange.TurnedAwayPut(turnedAway(), time.at(Duration.ofHours(24))));
            time.pass(Duration.ofHours(24));

            store.change(new AccessChange.SettingsPut(AccessSettings.STRICT));

            assertThat(store.state().turnedAway().until()).isEmpty();
        }
    }

    @Test
    void aStoreInMemoryWritesNothing() {
        try (AccessStore store = AccessStore.inMemory(time.clocks().wall())) {
            await(store.change(new AccessChange.SettingsPut(AccessSettings.STRICT)));

            assertThat(store.state().settings()).isEqualTo(AccessSettings.STRICT);
        }
        assertThat(parent.resolve("data")).doesNotExist();
    }

    private boolean pair(AccessStore store, Pairing pairing, String code, PhoneId phone) {
        return store.update(state -> switch (pairing.trade(code, phone, false, state.fleetCodes().values())) {
            case PairingResult.Paired(var issued, var counted) -> new Step<>(List.of(
                    new AccessChange.TokenPut(issued.token()), new AccessChange.FleetCodePut(counted.orElseThrow())),
                    true);
            case PairingResult.Refused _ -> new Step<>(List.of(), false);
        }).result();
    }

    private List<AccessChange> everything() {
        Pairing pairing = new Pairing(new PairingCodes(time.clocks(), random), random, time.clocks().wall());
        return List.of(new AccessChange.AccountPut(new Account(ANN, HASH, Set.of(Role.ADMIN, Role.VIEWER),
                Rights.of(Right.SHELL), time.at(Duration.ZERO))),
                new AccessChange.TokenPut(issuer.forPhone(LAB).token()),
                new AccessChange.TokenPut(issuer.forOperator(ANN, "nightly \"script\"", Rights.of(Right.SEE),
                        time.at(Duration.ofDays(30))).token()),
                new AccessChange.TokenPut(issuer.forPath(PeerKind.OPERATOR, "field", new TokenScope.Any(), null)
                        .token().markedAsSeenInClear()),
                new AccessChange.TokenPut(issuer.forPath(PeerKind.PHONE, "tills", new TokenScope.StartingWith("till-"),
                        null).token()),
                new AccessChange.IdentityPut(identity("a", new Binding.Anywhere())),
                new AccessChange.IdentityPut(
                        identity("b", new Binding.ToAddress(InetAddress.ofLiteral("2001:db8::7")))),
                new AccessChange.IdentityPut(identity("c", new Binding.ToNetwork(
                        PeerNetwork.of(InetAddress.ofLiteral("192.0.2.7"))))),
                new AccessChange.TurnedAwayPut(turnedAway(), time.at(Duration.ofHours(24))),
                new AccessChange.FleetCodePut(pairing.newFleetCode("roll-out", time.at(Duration.ofDays(7)), 500)
                        .stored().usedOnceMore()),
                new AccessChange.SettingsPut(new AccessSettings(false, true, LoopbackPolicy.EVERY_USER)));
    }

    private AdmittedIdentity identity(String id, Binding binding) {
        return new AdmittedIdentity(ClaimedId.of(new PhoneId(id)), binding, "Pixel 9", ANN, time.at(Duration.ZERO));
    }

    private static TurnedAway turnedAway() {
        return new TurnedAway(ClaimedId.of(new OperatorId("stranger")),
                PeerNetwork.of(InetAddress.ofLiteral("198.51.100.9")));
    }

    private static Set<String> phones(AccessState state) {
        return state.tokens().all().stream().map(token -> token.name())
                .collect(Collectors.toSet());
    }

    private static void await(CompletionStage<Void> stored) {
        assertThat(stored.toCompletableFuture()).succeedsWithin(30, TimeUnit.SECONDS);
    }

    private AccessStore open(AccessWriter.Timing timing) throws IOException {
        return AccessStore.open(parent.resolve("data"), time.clocks().wall(), timing);
    }

    private Path file() {
        return parent.resolve("data").resolve("access.json");
    }
}
