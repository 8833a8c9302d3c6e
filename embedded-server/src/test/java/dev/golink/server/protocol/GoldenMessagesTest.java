package dev.golink.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;

import com.google.gson.JsonParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.golink.server.fleet.Codec;
import dev.golink.server.fleet.OperatorId;
import dev.golink.server.fleet.Outcome;
import dev.golink.server.fleet.PhoneDescription;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.ScreenWish;
import dev.golink.server.fleet.Sharing;
import dev.golink.server.fleet.Vitals;

class GoldenMessagesTest {
    private static final PhoneId PHONE = new PhoneId("phone-7");
    private static final OperatorId DESK = new OperatorId("desk");

    @ParameterizedTest(name = "{0}")
    @MethodSource("phoneMessages")
    void messagesOfPhonesMeanWhatTheContractSays(String name, PhoneMessage meaning) {
        assertThat(MessageReader.ofPhone(Golden.text("phone-to-server/" + name))).isEqualTo(meaning);
    }

    static Stream<Arguments> phoneMessages() {
        return Stream.of(Arguments.of("heart-plain", new PhoneMessage.Heart(Vitals.UNKNOWN, null)),
                Arguments.of("heart-full", new PhoneMessage.Heart(new Vitals(82, true, "wifi", 31.5), Sharing.LIVE)),
                Arguments.of("hello",
                        new PhoneMessage.Hello(new PhoneDescription("Pixel 8", "Android 16", "GoLink page 1", 1080,
                                2400, true, false), Duration.ofSeconds(5))),
                Arguments.of("screen-asking", new PhoneMessage.ScreenReport(Sharing.ASKING, "c-7", "")),
                Arguments.of("screen-live", new PhoneMessage.ScreenReport(Sharing.LIVE, "c-7", "")),
                Arguments.of("screen-off", new PhoneMessage.ScreenReport(Sharing.OFF, "c-8", "")),
                Arguments.of("screen-denied",
                        new PhoneMessage.ScreenReport(Sharing.DENIED, "c-7", "the person at the phone said no")),
                Arguments.of("screen-failed",
                        new PhoneMessage.ScreenReport(Sharing.FAILED, "c-7", "this browser cannot share its screen")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operatorMessages")
    void messagesOfOperatorsMeanWhatTheContractSays(String name, OperatorMessage meaning) {
        assertThat(MessageReader.ofOperator(Golden.text("operator-to-server/" + name))).isEqualTo(meaning);
    }

    static Stream<Arguments> operatorMessages() {
        return Stream.of(Arguments.of("heart", new OperatorMessage.Heart()),
                Arguments.of("open-screen-fixed", new OperatorMessage.OpenScreen(PHONE, null)),
                Arguments.of("stop-screen-fixed", new OperatorMessage.StopScreen(PHONE, null)),
                Arguments.of("open-screen", new OperatorMessage.OpenScreen(PHONE, "q-1")),
                Arguments.of("stop-screen", new OperatorMessage.StopScreen(PHONE, "q-2")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("serverMessages")
    void messagesOfTheServerAreWrittenAsTheContractSays(String name, ServerMessage message) {
        assertThat(JsonParser.parseString(MessageWriter.write(message))).isEqualTo(Golden.json(name));
    }

    static Stream<Arguments> serverMessages() {
        return Stream.of(Arguments.of("server-to-phone/open", new ServerMessage.Open()),
                Arguments.of("server-to-operator/open", new ServerMessage.Open()),
                Arguments.of("server-to-phone/heart", new ServerMessage.Heart()),
                Arguments.of("server-to-phone/unknown", new ServerMessage.NotUnderstood()),
                Arguments.of("server-to-phone/error", new ServerMessage.Complaint("This message is not JSON.")),
                Arguments.of("server-to-phone/open-screen",
                        new ServerMessage.OpenScreen(DESK, "c-7", new ScreenWish(Codec.JPEG, 1280, 10, 4_000_000))),
                Arguments.of("server-to-phone/stop-screen", new ServerMessage.StopScreen(DESK, "c-8")),
                Arguments.of("server-to-operator/result-done",
                        new ServerMessage.Result("q-1", "open_screen", PHONE, new Outcome.Done())),
                Arguments.of("server-to-operator/result-unreachable",
                        new ServerMessage.Result("q-1", "open_screen", PHONE, new Outcome.Unreachable())));
    }
}
