package dev.golink.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.golink.server.access.knock.AdmittedIdentity;
import dev.golink.server.access.knock.Claim;
import dev.golink.server.access.knock.Reach;
import dev.golink.server.access.knock.TurnedAway;
import dev.golink.server.access.knock.Waiting;
import dev.golink.server.access.pairing.Countdown;
import dev.golink.server.access.peer.Binding;
import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.peer.PeerNetwork;
import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.access.state.AccessSettings;
import dev.golink.server.access.state.LoopbackPolicy;
import dev.golink.server.access.token.CredentialId;
import dev.golink.server.access.token.TokenKind;
import dev.golink.server.access.token.TokenScope;
import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.protocol.message.AccessMessage;
import dev.golink.server.protocol.message.AccessNews;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.operator.AccessWriter;

/** Tests the golden messages about access, of operators and of the server. */
class GoldenAccessTest {
    private static final PhoneId PHONE = new PhoneId("phone-7");
    private static final PhoneId OLD = new PhoneId("old-1");
    private static final OperatorId ANNA = new OperatorId("anna");
    private static final CredentialId ID = new CredentialId("7k2m9qxd");
    private static final PeerNetwork NETWORK = PeerNetwork.parse("192.0.2.0/24");
    private static final PeerNetwork FAR_NETWORK = PeerNetwork.parse("198.51.100.0/24");
    private static final Instant START = Instant.ofEpochMilli(1_766_000_000_000L);
    private static final Instant END = START.plusMillis(1);
    private static final AccessSettings SETTINGS = new AccessSettings(true, false, LoopbackPolicy.OWN_USER);
    private static final String SECRET = "glk_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void whatOperatorsDecideMeansWhatTheContractSays(String name, String id, AccessRequest request) {
        assertThat(MessageReader.ofOperator(Golden.text("operator-to-server/" + name)))
                .isEqualTo(new AccessMessage.Decide(id, Event.of(request).wireName(), request));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void aRemoteConsoleDecidesAsTheContractSays(String name, String id, AccessRequest request) {
        assertThat(JsonParser.parseString(AccessWriter.request(id, request)))
                .isEqualTo(Golden.json("operator-to-server/" + name));
    }

    static Stream<Arguments> requests() {
        return Stream.of(Arguments.of("open-code", "q-1", new AccessRequest.OpenCode(null)),
                Arguments.of("open-code-phone", "q-1", new AccessRequest.OpenCode(PHONE)),
                Arguments.of("close-code", "q-2", new AccessRequest.CloseCode(ID)),
                Arguments.of("new-fleet-code", "q-3",
                        new AccessRequest.NewFleetCode("lab 3, 电脑", Duration.ofDays(7), 200)),
                Arguments.of("let-in", "q-4", new AccessRequest.LetIn(Set.of(17, 3), Reach.ITS_NETWORK)),
                Arguments.of("turn-away", "q-5", new AccessRequest.TurnAway(Set.of(4))),
                Arguments.of("forget-turned-away", "q-6",
                        new AccessRequest.ForgetTurnedAway(new TurnedAway(ClaimedId.of(PHONE), NETWORK))),
                Arguments.of("revoke-phones", "q-7", new AccessRequest.RevokePhones(Set.of(PHONE, OLD))),
                Arguments.of("revoke-identity", "q-8", new AccessRequest.RevokeIdentity(ClaimedId.of(ANNA))),
                Arguments.of("revoke-credential", "q-9", new AccessRequest.RevokeCredential(ID)),
                Arguments.of("new-path-token", "q-10",
                        new AccessRequest.NewPathToken(PeerKind.PHONE, "old phones", new TokenScope.Any(), null)),
                Arguments.of("new-path-token-only", "q-10",
                        new AccessRequest.NewPathToken(PeerKind.OPERATOR, "wall", new TokenScope.One("wall-1"),
                                Duration.ofDays(1))),
                Arguments.of("new-path-token-prefix", "q-10",
                        new AccessRequest.NewPathToken(PeerKind.PHONE, "old phones",
                                new TokenScope.StartingWith("old-"), null)),
                Arguments.of("new-bridge-token", "q-10", new AccessRequest.NewBridgeToken("lab3", null)),
                Arguments.of("new-bridge-token-valid", "q-10",
                        new AccessRequest.NewBridgeToken("lab3", Duration.ofDays(1))),
                Arguments.of("put-account", "q-11",
                        new AccessRequest.PutAccount(ANNA, "correct horse 电池", Set.of(Role.ADMIN, Role.OPERATOR),
                                Rights.of(Right.SHELL))),
                Arguments.of("put-account-keep", "q-11",
                        new AccessRequest.PutAccount(ANNA, null, Set.of(Role.VIEWER), Rights.NONE)),
                Arguments.of("remove-account", "q-12", new AccessRequest.RemoveAccount(ANNA)),
                Arguments.of("new-operator-token", "q-13",
                        new AccessRequest.NewOperatorToken(ANNA, "nightly", Rights.of(Right.SEE, Right.SHARE),
                                Duration.ofDays(365))),
                Arguments.of("change-access", "q-14", new AccessRequest.ChangeSettings(SETTINGS)));
    }

    @Test
    void everyDecisionHasAGoldenMessage() {
        Set<Object> tested = requests().map(each -> each.get()[2].getClass()).collect(Collectors.toSet());

        assertThat(tested).isEqualTo(Set.of(AccessRequest.class.getPermittedSubclasses()));
    }

    @Test
    void aConsoleWatchesAccessAsTheContractSays() {
        assertThat(MessageReader.ofOperator(Golden.text("operator-to-server/watch-access")))
                .isEqualTo(new AccessMessage.Watch());
        assertThat(JsonParser.parseString(AccessWriter.watch()))
                .isEqualTo(Golden.json("operator-to-server/watch-access"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"news", "newsForPhones"})
    void theServerTellsOfAccessAsTheContractSays(String name, ServerMessage message) {
        assertThat(JsonParser.parseString(MessageWriter.write(message))).isEqualTo(Golden.json(name));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("news")
    void aRemoteConsoleReadsWhatTheServerTells(String name, ServerMessage message) {
        assertThat(ServerReader.read(Golden.text(name)))
                .hasValueSatisfying(read -> assertThat(read).usingRecursiveComparison().isEqualTo(message));
    }

    static Stream<Arguments> news() {
        return Stream.of(
                Arguments.of("server-to-operator/access", new ServerMessage.OfAccess(new AccessNews.Known(view()))),
                answer("done", "q-7", "revoke_phones", new AccessAnswer.Done(2)),
                answer("code", "q-1", "open_code",
                        new AccessAnswer.Code(ID, "7K2M-9QXD-0VTC-R4HN", Duration.ofMinutes(2))),
                answer("secret", "q-10", "new_path_token", new AccessAnswer.Secret(ID, SECRET)),
                answer("refused", "q-12", "remove_account",
                        new AccessAnswer.Refused(
                                Refusal.about(Refusal.Code.NOT_FOUND, "There is no account anna.", "anna"))),
                Arguments.of("server-to-operator/rights",
                        new ServerMessage.NewRights(Rights.of(Right.SEE, Right.WATCH))),
                Arguments.of("server-to-operator/token", new ServerMessage.NewToken(secret())));
    }

    static Stream<Arguments> newsForPhones() {
        return Stream.of(Arguments.of("server-to-phone/token", new ServerMessage.NewToken(secret())),
                Arguments.of("server-to-phone/open-waiting-plain", new ServerMessage.Waiting(Optional.empty())),
                Arguments.of("server-to-phone/open-waiting", new ServerMessage.Waiting(Optional.of("0471"))));
    }

    private static TokenSecret secret() {
        return TokenSecret.of(SECRET).orElseThrow();
    }

    private static Arguments answer(String name, String id, String of, AccessAnswer answer) {
        return Arguments.of("server-to-operator/access-answer-" + name,
                new ServerMessage.OfAccess(new AccessNews.Answer(id, of, answer)));
    }

    private static AccessView view() {
        return new AccessView(false,
                List.of(new Waiting(3, ClaimedId.of(PHONE), address("192.0.2.7"), "Pixel 8", Optional.of("0417"), START,
                        false),
                        new Waiting(17, ClaimedId.of(ANNA), address("2001:db8::1"), "", Optional.empty(), START, true)),
                2, List.of(new Claim(ClaimedId.of(PHONE), address("198.51.100.9"), START)),
                List.of(new Countdown(ID, Optional.empty(), Duration.ofSeconds(119), 5),
                        new Countdown(new CredentialId("8k2m9qxd"), Optional.of(PHONE), Duration.ofMillis(500), 4)),
                12,
                List.of(new AdmittedIdentity(ClaimedId.of(OLD), new Binding.ToNetwork(NETWORK), "Nexus 5",
                        new OperatorId("desk"), START)),
                List.of(new AccessView.TurnedAwayUntil(
                        new TurnedAway(new ClaimedId(PeerKind.PHONE, "spam"), FAR_NETWORK), START)),
                List.of(new AccessView.FleetCodeView(new CredentialId("9k2m9qxd"), "lab 3", START, END, 200, 7)),
                List.of(new AccessView.TokenView(new CredentialId("ak2m9qxd"), "nightly", TokenKind.OPERATOR,
                        new TokenScope.One("anna"), Rights.of(Right.SEE, Right.SHARE), ANNA, START, END,
                        LocalDate.of(2025, 12, 17), false),
                        new AccessView.TokenView(new CredentialId("bk2m9qxd"), "old phones", TokenKind.PATH,
                                new TokenScope.StartingWith("old-"), Rights.NONE, null, START, null, null, true),
                        new AccessView.TokenView(new CredentialId("ck2m9qxd"), "wall", TokenKind.PATH,
                                new TokenScope.Any(), Rights.FIXED_PART, null, START, null, null, false),
                        new AccessView.TokenView(new CredentialId("dk2m9qxd"), "lab3", TokenKind.BRIDGE,
                                new TokenScope.StartingWith("adb-lab3-"), Rights.NONE, null, START, null, null,
                                false)),
                List.of(new AccessView.AccountView(ANNA, true, Set.of(Role.OPERATOR, Role.ADMIN),
                        Rights.of(Right.SHELL), START)),
                SETTINGS, "The file is damaged.");
    }

    private static InetAddress address(String text) {
        return InetAddress.ofLiteral(text);
    }

    @Test
    void aConsoleLeavesOutWhatItDoesNotKnow() {
        JsonObject golden = Golden.json("server-to-operator/access");
        JsonArray tokens = golden.getAsJsonArray("tokens");
        tokens.get(0).getAsJsonObject().addProperty("kind", "of_the_future");
        tokens.get(1).getAsJsonObject().add("rights", JsonParser.parseString("[\"see\",\"fly\"]"));
        golden.getAsJsonArray("waiting").get(0).getAsJsonObject().addProperty("address", "nowhere");

        AccessView read = known(golden.toString());

        assertThat(read.tokens()).extracting(AccessView.TokenView::name).containsExactly("old phones", "wall", "lab3");
        assertThat(read.tokens().getFirst().rights()).isEqualTo(Rights.of(Right.SEE));
        assertThat(read.waiting()).extracting(Waiting::row).containsExactly(17);
    }

    private static AccessView known(String text) {
        return ServerReader.read(text).filter(ServerMessage.OfAccess.class::isInstance)
                .map(message -> ((ServerMessage.OfAccess) message).news())
                .filter(AccessNews.Known.class::isInstance).map(news -> ((AccessNews.Known) news).view()).orElseThrow();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"close_code | | code is missing. It must be a text.",
        "close_code | 'code':7 | code must be a text.",
        "close_code | 'code':'Ä' | code can't be used.",
        "open_code | 'to_user':'a b' | to_user can't be used.",
        "new_fleet_code | 'name':'x','valid_s':1 | A fleet code needs valid_s and most.",
        "new_fleet_code | 'name':'x','valid_s':-1,'most':2 | valid_s must be a whole number",
        "new_fleet_code | 'name':'x','valid_s':1.5,'most':2 | valid_s must be a whole number",
        "let_in | 'rows':[1],'reach':'everywhere' | reach must be one of the words: address, network, anywhere.",
        "let_in | 'rows':[1] | reach is missing. It must be a text.",
        "let_in | 'rows':[1,'2'],'reach':'address' | rows must be a list of whole numbers",
        "turn_away | 'rows':3 | rows must be a list of whole numbers",
        "turn_away | 'rows':[] | rows must be a list of at least one number of a row.",
        "forget_turned_away | 'role':'server','user':'a','network':'192.0.2.0/24' | role must be one of the words: phone, operator.",
        "forget_turned_away | 'role':'phone','user':'a','network':'192.0.2.0/8' | network can't be used.",
        "revoke_phones | 'phones':[] | phones must be a list of at least one phone's id.",
        "revoke_phones | 'phones':['a b'] | phones contains a text that is not a phone's id.",
        "revoke_identity | 'role':'phone' | user is missing. It must be a text.",
        "revoke_credential | 'credential':'' | credential can't be used.",
        "new_path_token | 'role':'phone','name':'x','only':'a','prefix':'b' | Only one of only and prefix is allowed.",
        "new_path_token | 'role':'phone','name':'x','prefix':'' | The beginning of ids has at least one character.",
        "put_account | 'name':'anna','roles':['boss'] | 'boss' is no role.",
        "put_account | 'name':'anna','more':['fly'] | 'fly' is no right.",
        "put_account | 'name':'anna','password':7 | password must be a text.",
        "new_operator_token | 'account':'anna','name':'x','most':'see' | most must be a list of texts.",
        "change_access | 'knocking':true,'path_tokens':true | loopback is missing. It must be a text.",
        "change_access | 'knocking':1,'path_tokens':true,'loopback':'nobody' | knocking must be true or false.",
        "change_access | 'path_tokens':true,'loopback':'nobody' | knocking is missing. It must be true or false."})
    void aWrongFieldIsRefusedWithWords(String event, String fields, String words) {
        String text = ("{'event':'" + event + "','id':'q-1'" + (fields == null ? "" : "," + fields) + "}").replace('\'',
                '"');

        assertThat(MessageReader.ofOperator(text)).isInstanceOfSatisfying(AccessMessage.Wrong.class, wrong -> {
            assertThat(wrong.id()).isEqualTo("q-1");
            assertThat(wrong.of()).isEqualTo(event);
            assertThat(wrong.why().words().replace('"', '\'')).startsWith(words);
        });
    }

    @Test
    void aDecisionNeedsAnIdSoThatItCanBeAnswered() {
        assertThat(MessageReader.ofOperator("{\"event\":\"open_code\"}")).isEqualTo(new PhoneMessage.Unusable(
                "open_code needs an id, so that the server can answer it."));
        assertThat(MessageReader.ofOperator("{\"event\":\"open_code\",\"id\":3}"))
                .isInstanceOf(PhoneMessage.Unusable.class);
    }
}
