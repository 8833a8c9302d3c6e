package dev.golink.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.limits.Limits;
import dev.golink.server.protocol.close.CloseReason;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.Targets;

/** Tests which commands to several phones, to applications and to connections are refused. */
class FurtherCommandsReadTest {
    @ParameterizedTest
    @ValueSource(strings = {"\"to_users\":[]", "\"to_users\":\"lab-1\"", "\"to_users\":[7]",
        "\"to_users\":[\"no phone\"]", "\"to_user\":\"a\",\"to_users\":[\"b\"]",
        "\"to_users\":[\"b\"],\"to_group\":\"c\"", "\"to_group\":\"\"", "\"to_group\":7", "\"to_group\":null"})
    void whomACommandIsForIsSaidInOneWay(String targets) {
        assertThat(MessageReader.ofOperator("{\"event\":\"stop_screen\"," + targets + "}"))
                .isInstanceOf(PhoneMessage.Unusable.class);
    }

    @Test
    void aListHasALimit() {
        String list = IntStream.rangeClosed(1, Targets.MOST + 1).mapToObj(i -> "\"a" + i + "\"")
                .collect(Collectors.joining(","));

        assertThat(MessageReader.ofOperator("{\"event\":\"stop_screen\",\"to_users\":[" + list + "]}"))
                .isInstanceOfSatisfying(PhoneMessage.Unusable.class,
                        bad -> assertThat(bad.why()).contains("5000"));
    }

    @Test
    void theOutQueueOfAnOperatorHoldsTheResultsOfTheLongestList() {
        assertThat(Limits.TARGETS).isEqualTo(Targets.MOST);
        assertThat(Limits.TARGETS + 1).isLessThan(Limits.OutQueue.OPERATORS.messages());
    }

    @Test
    void watchingIsRefusedForSeveralPhones() {
        assertThat(MessageReader
                .ofOperator("{\"event\":\"open_screen\",\"to_users\":[\"a\",\"b\"],\"watch\":true}"))
                .isInstanceOf(PhoneMessage.Unusable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"open_screen", "heart", "custom", "custom_result", "fleet", ""})
    void theProtocolsOwnNamesAreNoNamesOfData(String name) {
        assertThat(custom(name, "1")).isInstanceOf(PhoneMessage.Unusable.class);
    }

    @Test
    void customDataIsAnyValidJsonUpToALimit() {
        assertThat(custom("reload", "[1.50,null,{\"a\":\"二\"}]")).isInstanceOfSatisfying(OperatorMessage.Give.class,
                give -> assertThat(give.command()).isEqualTo(
                        new Command.Custom("reload", "[1.50,null,{\"a\":\"二\"}]")));
        assertThat(custom("reload", '"' + "x".repeat(Command.Custom.LONGEST_DATA) + '"'))
                .isInstanceOf(PhoneMessage.Unusable.class);
        assertThat(custom("reload", "\"half \\ud800\"")).isInstanceOf(PhoneMessage.Unusable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ok\":true", "\"id\":\"c\"", "\"id\":\"c\",\"ok\":\"yes\"", "\"id\":7,\"ok\":true"})
    void anAnswerOfAnApplicationHasItsIdAndSaysHowItWent(String fields) {
        assertThat(MessageReader.ofPhone("{\"event\":\"custom_result\"," + fields + "}"))
                .isInstanceOf(PhoneMessage.Unusable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"text\":\"\"", "\"text\":7", "\"to_operator\":\"anna\"",
        "\"to_operator\":\"no operator\",\"text\":\"a\"", "\"to_operator\":7,\"text\":\"a\""})
    void whatOperatorsSayToOneAnotherHasATextAndAReader(String fields) {
        assertThat(MessageReader.ofOperator("{\"event\":\"operator_message\"," + fields + "}"))
                .isInstanceOf(PhoneMessage.Unusable.class);
    }

    @Test
    void aLongReasonIsCutToFitIntoACloseFrame() {
        OperatorId longest = new OperatorId("字".repeat(64));

        String reason = CloseReason.disconnected(longest, "😀".repeat(80));

        assertThat(reason.getBytes(StandardCharsets.UTF_8).length).isBetween(118, 123);
        assertThat(reason).startsWith("Disconnected by 字").endsWith("…");
        assertThat(CloseReason.disconnected(new OperatorId("anna"), " ")).isEqualTo("Disconnected by anna.");
    }

    private static OperatorMessage custom(String name, String data) {
        return MessageReader.ofOperator(
                "{\"event\":\"custom\",\"to_user\":\"a\",\"name\":\"" + name + "\",\"data\":" + data + "}");
    }
}
