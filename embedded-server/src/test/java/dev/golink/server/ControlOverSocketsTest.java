package dev.golink.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The control of phones, message by message. Phones and operators are real sockets. */
class ControlOverSocketsTest {
    private static final String HELLO = "{\"event\":\"hello\",\"protocol\":1,\"input\":[\"touch\",\"text\"],"
            + "\"input_clock\":true}";
    private static final String DOWN = "{\"event\":\"input\",\"id\":\"g\",\"seq\":0,\"to_user\":\"lab-7\","
            + "\"do\":[{\"step\":\"touch\",\"p\":0,\"a\":\"down\",\"x\":7,\"y\":9,\"t\":0}]}";
    private static final String TEXT = "{\"event\":\"input\",\"id\":\"t\",\"seq\":0,\"to_user\":\"lab-7\","
            + "\"do\":[{\"step\":\"text\",\"text\":\"secret\"}]}";

    private RunningServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RunningServer();
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void aConsoleThatIsKilledInTheMiddleOfAPressLetsGoAtOnce() {
        try (FixedClient phone = phone(Map.of())) {
            try (FixedClient anna = controlling()) {
                anna.say(DOWN);
                phone.heard("\"down\"");
            }

            assertThat(phone.heard("\"cancel\"")).contains("\"x\":7", "\"y\":9", "\"seq\":1");
            phone.heard("\"ended\"");
        }
    }

    @Test
    void aConsoleThatSaysNothingInTheMiddleOfAPressIsToldThatItWasCancelled() {
        try (FixedClient phone = phone(Map.of()); FixedClient anna = controlling()) {
            anna.say(DOWN);

            phone.heard("\"cancel\"");
            assertThat(anna.heard("\"cancelled\"")).contains("\"reason\":\"silent\"", "\"id\":\"g\"");
        }
    }

    @Test
    void heartbeatsHaveTheServersTimeOnlyForThosePhonesThatWantIt() {
        try (FixedClient exact = phone(Map.of()); FixedClient other = server.phone("lab-8")) {
            exact.say("{\"event\":\"heart\"}");
            other.say("{\"event\":\"heart\"}");

            long told = JsonParser.parseString(exact.heard("\"server_ms\"")).getAsJsonObject().get("server_ms")
                    .getAsLong();
            assertThat(Duration.between(Instant.ofEpochMilli(told), Instant.now()).abs())
                    .isLessThan(Duration.ofSeconds(30));
            assertThat(other.heard("\"heart\"")).isEqualTo("{\"event\":\"heart\"}");
        }
    }

    @Test
    void aTextIsNotSentToAPhoneBehindAProxyThatSpeaksNoTls() {
        try (FixedClient phone = phone(Map.of("X-Forwarded-For", "198.51.100.7")); FixedClient anna = controlling()) {
            anna.say(TEXT);

            assertThat(anna.heard("\"of\":\"input\"")).contains("\"reason\":\"in_clear\"");
            assertThat(phone.heard()).noneMatch(text -> text.contains("secret"));
        }
    }

    @Test
    void aTextIsSentToAPhoneOnThisComputer() {
        try (FixedClient phone = phone(Map.of()); FixedClient anna = controlling()) {
            anna.say(TEXT);

            phone.heard("secret");
        }
    }

    @Test
    void whatIsPressedIsLetGoBeforeTheServerEnds() {
        try (FixedClient phone = phone(Map.of()); FixedClient anna = controlling()) {
            anna.say(DOWN);
            phone.heard("\"down\"");

            server.close();

            phone.heard("\"cancel\"");
        }
    }

    @Test
    void theMovesOfAFastMouseAreFewerMessagesAndEndWhereItEnded() {
        try (FixedClient phone = phone(Map.of()); FixedClient anna = controlling()) {
            anna.say(DOWN);
            for (int i = 1; i <= 60; i++) {
                anna.say("{\"event\":\"input\",\"id\":\"g\",\"seq\":" + i + ",\"to_user\":\"lab-7\","
                        + "\"do\":[{\"step\":\"touch\",\"p\":0,\"a\":\"move\",\"x\":" + i + ",\"y\":9,\"t\":" + i
                        + "}]}");
            }
            anna.say("{\"event\":\"input\",\"id\":\"g\",\"seq\":61,\"to_user\":\"lab-7\","
                    + "\"do\":[{\"step\":\"touch\",\"p\":0,\"a\":\"up\",\"x\":60,\"y\":9,\"t\":61}]}");
            phone.heard("\"up\"");

            List<String> parts = phone.heard().stream().filter(text -> text.contains("\"input\"")).toList();
            assertThat(parts.size()).isLessThan(62);
            assertThat(parts.getLast()).contains("\"up\"");
            assertThat(phone.heard("\"x\":60")).isNotNull();
        }
    }

    private FixedClient phone(Map<String, String> headers) {
        URI address = server.endpoints().webSocket().resolve("/goLink/phone/lab-7");
        FixedClient phone = FixedClient.connect(address, headers);
        phone.say(HELLO);
        server.awaitPhone("lab-7", known -> !known.input().kinds().isEmpty());
        return phone;
    }

    private FixedClient controlling() {
        FixedClient anna = server.operator("anna");
        anna.say("{\"event\":\"take_control\",\"id\":\"t\",\"to_user\":\"lab-7\"}");
        anna.heard("\"of\":\"take_control\"");
        await().until(() -> anna.heard().stream().anyMatch(text -> text.contains("\"done\"")));
        return anna;
    }
}
