package dev.golink.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.fleet.phone.Presence;

/** The fixed part of the protocol, tested on a running server with clients that use only that part. */
class FixedRowsTest {
    private RunningServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RunningServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/goLink/manager/anna", "/goLink/phone/lab-7", "/goLink/dhzs/lab-7"})
    void everybodyIsGreetedWithOpen(String path) {
        try (FixedClient client = FixedClient.connect(server.endpoints(), path)) {
            assertThat(json(client.heard(0)).get("event").getAsString()).isEqualTo("open");
            assertThat(json(client.heard(0)).get("msg").getAsString()).isEqualTo("ok");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/goLink/manager/anna", "/goLink/phone/lab-7"})
    void aHeartIsAnsweredWithAHeartAndAPingWithAPong(String path) {
        try (FixedClient client = FixedClient.connect(server.endpoints(), path)) {
            client.say("{\"event\":\"heart\"}");
            assertThat(json(client.heard(1)).get("event").getAsString()).isEqualTo("heart");
            client.say("ping");
            assertThat(client.heard(2)).isEqualTo("pong");
        }
    }

    @ParameterizedTest
    @CsvSource({"open_screen, /goLink/phone/", "stop_screen, /goLink/phone/", "open_screen, /goLink/dhzs/"})
    void anOperatorDrivesAPhone(String event, String path) {
        try (FixedClient phone = FixedClient.connect(server.endpoints(), path + "p1");
                FixedClient operator = server.operator("anna")) {
            phone.heard(0);
            operator.heard(0);

            operator.say("{\"event\":\"" + event + "\",\"to_user\":\"p1\"}");

            JsonObject pushed = json(phone.heard(1));
            assertThat(pushed.get("event").getAsString()).isEqualTo(event);
            assertThat(pushed.get("fromUser").getAsString()).isEqualTo("anna");
        }
    }

    @Test
    void aCommandForAnUnknownPhoneDoesNotAffectTheOperator() {
        try (FixedClient operator = server.operator("anna")) {
            operator.say("{\"event\":\"open_screen\",\"to_user\":\"nobody\"}");
            operator.say("ping");

            assertThat(operator.heard(1)).isEqualTo("pong");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/goLink/manager/anna", "/goLink/phone/lab-7"})
    void anUnknownEventIsAnsweredToTheLetter(String path) {
        try (FixedClient client = FixedClient.connect(server.endpoints(), path)) {
            client.say("{\"event\":\"dance\"}");

            assertThat(client.heard(1))
                    .isEqualTo("{\"fromuserId\":\"system\",\"event\":\"heart\",\"msg\":\"event无法处理\"}");
        }
    }

    @Test
    void invalidTextGetsAnErrorAndTheConnectionStaysOpen() {
        try (FixedClient client = server.phone("lab-7")) {
            client.say("nonsense");

            assertThat(json(client.heard(1)).get("event").getAsString()).isEqualTo("error");
            client.say("ping");
            assertThat(client.heard(2)).isEqualTo("pong");
        }
    }

    @Test
    void aSenderOfTwentyNonMessagesIsClosedWith1007() {
        try (FixedClient client = server.phone("lab-7")) {
            for (int i = 0; i < 20; i++) {
                client.say("nonsense");
            }

            assertThat(client.closeCode()).isEqualTo(1007);
        }
    }

    @Test
    void theSecondConnectionOfAnIdReplacesTheFirstAndGetsCommands() {
        try (FixedClient first = server.phone("lab-7")) {
            first.heard(0);
            try (FixedClient second = server.phone("lab-7"); FixedClient operator = server.operator("anna")) {
                second.heard(0);

                assertThat(first.closeCode()).isEqualTo(4409);
                server.awaitCounts(counts -> counts.online() == 1 && counts.offline() == 0);
                operator.say("{\"event\":\"open_screen\",\"to_user\":\"lab-7\"}");
                assertThat(second.heard(1)).contains("open_screen");
            }
        }
    }

    @Test
    void theOnlineCountCountsEachPhoneOnceAndNoOperators() {
        try (FixedClient a = server.phone("a");
                FixedClient b = server.phone("b");
                FixedClient again = server.phone("b");
                FixedClient operator = server.operator("a")) {
            server.awaitCounts(counts -> counts.online() == 2 && counts.operators() == 1);

            a.sayGoodbye();

            server.awaitCounts(counts -> counts.online() == 1 && counts.offline() == 1);
            server.awaitPhone("a", phone -> phone.presence() == Presence.OFFLINE);
            assertThat(b.closeCode()).isEqualTo(4409);
            assertThat(again.isOpen()).isTrue();
            assertThat(operator.isOpen()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/goLink/phone/a%20b", "/goLink/manager/%ff", "/goLink/phone/"})
    void aBadIdIsClosedWith1008(String path) {
        try (FixedClient client = FixedClient.connect(server.endpoints(), path)) {
            assertThat(client.closeCode()).isEqualTo(1008);
        }
    }

    @Test
    void theHandshakeRefusesAPathThatIsForNeitherPhonesNorOperators() {
        assertThatThrownBy(() -> FixedClient.connect(server.endpoints(), "/chat/room"))
                .hasStackTraceContaining("404");
    }

    @Test
    void anIdMayUseAnyScript() {
        try (FixedClient phone = server.phone("%E6%89%8B%E6%9C%BA+7"); FixedClient operator = server.operator("anna")) {
            phone.heard(0);

            operator.say("{\"event\":\"open_screen\",\"to_user\":\"手机+7\"}");

            assertThat(phone.heard(1)).contains("open_screen");
        }
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }
}
