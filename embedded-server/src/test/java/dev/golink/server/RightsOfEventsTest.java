package dev.golink.server;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.golink.server.access.right.EventRights;
import dev.golink.server.access.right.Need;
import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.id.OperatorId;

/** The table of rights and events in every cell, through a running server. */
class RightsOfEventsTest {
    private static final OperatorId ANNA = new OperatorId("anna");
    private static final String HEART = "{\"event\":\"heart\"}";

    /** A message of each event that does no harm. The runs that two of them name do not exist. */
    private static final Map<String, String> MESSAGES = Map.ofEntries(entry("heart", HEART),
            entry("watch_fleet", "{\"event\":\"watch_fleet\",\"runs\":true}"),
            entry("watch_run", "{\"event\":\"watch_run\",\"run\":\"r1\"}"),
            entry("unwatch_run", "{\"event\":\"unwatch_run\",\"run\":\"r1\"}"),
            entry("watch_pins", "{\"event\":\"watch_pins\"}"),
            entry("find_history", "{\"event\":\"find_history\",\"id\":\"1\"}"),
            entry("history_counts",
                    "{\"event\":\"history_counts\",\"id\":\"1\",\"from\":0,\"until\":60000,\"step_ms\":60000}"),
            entry("watch_history_state", "{\"event\":\"watch_history_state\"}"),
            entry("trace_phone", toPhone("trace_phone", ",\"id\":\"1\"")),
            entry("end_trace", "{\"event\":\"end_trace\",\"id\":\"1\"}"),
            entry("watch_screen", toPhone("watch_screen", "")), entry("unwatch_screen", toPhone("unwatch_screen", "")),
            entry("tune_screen", toPhone("tune_screen", ",\"max_size\":400,\"max_fps\":5,\"bitrate\":300000")),
            entry("key_frame", toPhone("key_frame", "")), entry("open_screen", toPhone("open_screen", ",\"id\":\"1\"")),
            entry("stop_screen", toPhone("stop_screen", "")),
            entry("notice", toPhone("notice", ",\"text\":\"hello\",\"id\":\"1\"")),
            entry("locate", toPhone("locate", ",\"id\":\"1\"")),
            entry("operator_message", "{\"event\":\"operator_message\",\"text\":\"hello\",\"id\":\"1\"}"),
            entry("custom", toPhone("custom", ",\"name\":\"x\",\"data\":1,\"id\":\"1\"")),
            entry("edit_phones", "{\"event\":\"edit_phones\",\"id\":\"1\",\"phones\":[\"lab-7\"],\"nickname\":\"a\"}"),
            entry("forget_phones", "{\"event\":\"forget_phones\",\"id\":\"1\",\"phones\":[\"lab-7\"]}"),
            entry("disconnect", toPhone("disconnect", ",\"id\":\"1\"")),
            entry("watch_access", "{\"event\":\"watch_access\"}"),
            entry("open_code", "{\"event\":\"open_code\",\"id\":\"1\"}"),
            entry("close_code", "{\"event\":\"close_code\",\"id\":\"1\",\"code\":\"abcdefgh\"}"),
            entry("new_fleet_code",
                    "{\"event\":\"new_fleet_code\",\"id\":\"1\",\"name\":\"lab\",\"valid_s\":60,\"most\":2}"),
            entry("let_in", "{\"event\":\"let_in\",\"id\":\"1\",\"rows\":[999],\"reach\":\"address\"}"),
            entry("turn_away", "{\"event\":\"turn_away\",\"id\":\"1\",\"rows\":[999]}"),
            entry("forget_turned_away", "{\"event\":\"forget_turned_away\",\"id\":\"1\",\"role\":\"phone\","
                    + "\"user\":\"lab-7\",\"network\":\"192.0.2.0/24\"}"),
            entry("revoke_phones", "{\"event\":\"revoke_phones\",\"id\":\"1\",\"phones\":[\"lab-7\"]}"),
            entry("revoke_identity",
                    "{\"event\":\"revoke_identity\",\"id\":\"1\",\"role\":\"phone\",\"user\":\"lab-7\"}"),
            entry("revoke_credential", "{\"event\":\"revoke_credential\",\"id\":\"1\",\"credential\":\"abcdefgh\"}"),
            entry("new_path_token",
                    "{\"event\":\"new_path_token\",\"id\":\"1\",\"role\":\"phone\",\"name\":\"old\"}"),
            entry("new_bridge_token", "{\"event\":\"new_bridge_token\",\"id\":\"1\",\"name\":\"lab3\"}"),
            entry("put_account",
                    "{\"event\":\"put_account\",\"id\":\"1\",\"name\":\"bob\",\"roles\":[\"viewer\"],\"more\":[]}"),
            entry("remove_account", "{\"event\":\"remove_account\",\"id\":\"1\",\"name\":\"nobody\"}"),
            entry("new_operator_token", "{\"event\":\"new_operator_token\",\"id\":\"1\",\"account\":\"nobody\","
                    + "\"name\":\"x\",\"most\":[\"see\"]}"),
            entry("change_access", "{\"event\":\"change_access\",\"id\":\"1\",\"knocking\":true,\"path_tokens\":true,"
                    + "\"loopback\":\"own_user\"}"),
            entry("watch_audit", "{\"event\":\"watch_audit\"}"),
            entry("find_audit", "{\"event\":\"find_audit\",\"id\":\"1\"}"),
            entry("check_audit", "{\"event\":\"check_audit\",\"id\":\"1\",\"row\":0,\"hash\":\"" + "0".repeat(64)
                    + "\"}"),
            entry("take_control", toPhone("take_control", ",\"id\":\"1\"")),
            entry("release_control", toPhone("release_control", "")),
            entry("input", toPhone("input",
                    ",\"id\":\"1\",\"seq\":0,\"do\":[{\"step\":\"tap\",\"x\":1,\"y\":1}]")),
            entry("begin_run", "{\"event\":\"begin_run\",\"id\":\"1\",\"of\":\"stop_screen\",\"phones\":[\"lab-7\"]}"),
            entry("retry_run", "{\"event\":\"retry_run\",\"id\":\"1\",\"run\":\"none\"}"),
            entry("cancel_run", "{\"event\":\"cancel_run\",\"id\":\"1\",\"run\":\"none\"}"));

    private EmbeddedServer server;
    private SeenAccess access;

    @BeforeEach
    void start() throws IOException {
        server = EmbeddedServer.start(ServerConfig.inMemory(new OperatorId("desk")));
        access = new SeenAccess(server.access());
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void everyEventOfTheTableIsTried() {
        assertThat(MESSAGES.keySet()).isEqualTo(EventRights.events());
    }

    @ParameterizedTest
    @EnumSource(Right.class)
    void anOperatorWithOneRightMaySendTheEventsThatNeedItAndNoOthers(Right right) {
        try (FixedClient anna = operator(Rights.of(right))) {
            MESSAGES.forEach((event, message) -> assertThat(isRefused(anna, message)).as("%s with %s", event, right)
                    .isEqualTo(!isAllowed(event, right)));
        }
    }

    @Test
    void withoutACredentialTheOwnUserMayShareAndNothingElse() {
        try (FixedClient page = FixedClient.connect(server.endpoints(), "/goLink/manager/page")) {
            MESSAGES.forEach((event, message) -> assertThat(isRefused(page, message)).as(event)
                    .isEqualTo(!isAllowed(event, Right.SHARE)));
        }
    }

    @Test
    void rightsThatAreTakenAwayAreGoneWithinASecondAndARemovedAccountIsDisconnected() {
        try (FixedClient anna = operator(Rights.of(Right.SHARE, Right.MESSAGE))) {
            assertThat(isRefused(anna, MESSAGES.get("notice"))).isFalse();

            put(Rights.of(Right.SHARE));

            await().atMost(Duration.ofSeconds(1))
                    .until(() -> anna.heard().contains("{\"event\":\"rights\",\"rights\":[\"share\"]}"));
            assertThat(isRefused(anna, MESSAGES.get("notice"))).isTrue();

            access.ask(new AccessRequest.RemoveAccount(ANNA));

            assertThat(anna.closeCode()).isEqualTo(4401);
        }
    }

    private static boolean isAllowed(String event, Right right) {
        return switch (EventRights.of(event)) {
            case Need.Nothing() -> true;
            case Need.Of(Right needed) -> needed == right;
            // begin_run is of stop_screen here; the two others name no run, which is told to those who may see runs
            case Need.OfItsCommand() -> right == (event.equals("begin_run") ? Right.SHARE : Right.SEE);
            case Need.Denied() -> false;
        };
    }

    /** Whether the server refuses a message for want of a right. The answer to a heart shows that it was handled. */
    private static boolean isRefused(FixedClient client, String message) {
        int before = client.heard().size();
        client.say(message);
        client.say(HEART);
        await().until(() -> client.heard().subList(before, client.heard().size()).stream()
                .anyMatch(answer -> answer.startsWith("{\"event\":\"heart\"")));
        List<String> answers = client.heard().subList(before, client.heard().size());
        return answers.stream().anyMatch(answer -> answer.contains("You do not have the right"));
    }

    private FixedClient operator(Rights rights) {
        put(rights);
        AccessAnswer.Secret secret = (AccessAnswer.Secret) access.ask(
                new AccessRequest.NewOperatorToken(ANNA, "test", rights, null));
        FixedClient client = FixedClient.connect(server.endpoints(), "/goLink/manager/anna", secret.token());
        assertThat(client.heard(0)).contains("\"event\":\"open\"");
        return client;
    }

    private void put(Rights rights) {
        assertThat(access.ask(new AccessRequest.PutAccount(ANNA, null, Set.of(), rights)))
                .isInstanceOf(AccessAnswer.Done.class);
    }

    private static String toPhone(String event, String more) {
        return "{\"event\":\"" + event + "\",\"to_user\":\"lab-7\"" + more + "}";
    }
}
