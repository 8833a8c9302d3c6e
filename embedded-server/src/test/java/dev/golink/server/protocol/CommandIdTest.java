package dev.golink.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import com.google.gson.JsonPrimitive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.message.Targets;

/** Tests the id that a client gives a command: the server returns it unchanged, or reports that it is not valid. */
class CommandIdTest {
    private static final PhoneId PHONE = new PhoneId("p");
    private static final List<String> OF_OPERATORS = List.of("open_screen", "stop_screen", "notice", "edit_phones",
            "forget_phones");

    @ParameterizedTest
    @ValueSource(strings = {"7", " a ", "a\u200db", "\n", "cafe\u0301", "😀", "\u0000"})
    void aTextIsKeptExactly(String id) {
        assertThat(operator("open_screen", id))
                .isEqualTo(new OperatorMessage.Give(new Targets.One(PHONE), id,
                        new Command.StartSharing(ScreenWish.DEFAULT), false));
        assertThat(operator("stop_screen", id))
                .isEqualTo(new OperatorMessage.Give(new Targets.One(PHONE), id, new Command.StopSharing(), false));
        assertThat(operator("notice", id)).isEqualTo(
                new OperatorMessage.Give(new Targets.One(PHONE), id, new Command.ShowNotice("hi", NoticeLevel.INFO),
                        false));
        assertThat(operator("forget_phones", id)).isEqualTo(new OperatorMessage.ForgetPhones(id, Set.of(PHONE)));
        assertThat(operator("edit_phones", id)).isInstanceOfSatisfying(OperatorMessage.EditPhones.class,
                edit -> assertThat(edit.command()).isEqualTo(id));
        assertThat(phone("screen", "live", new JsonPrimitive(id).toString()))
                .isEqualTo(new PhoneMessage.ScreenReport(Sharing.LIVE, id, ""));
        assertThat(phone("notice", "shown", new JsonPrimitive(id).toString()))
                .isEqualTo(new PhoneMessage.CommandReport(Event.NOTICE.wireName(), id, new Outcome.Done()));
    }

    @ParameterizedTest
    @ValueSource(strings = {" a ", "a\u200db", "\n", "cafe\u0301", "\u0000"})
    void aConsoleGetsItBackExactly(String id) {
        ServerMessage result = new ServerMessage.Result(id, "stop_screen", PHONE, new Outcome.Done());

        assertThat(ServerReader.read(MessageWriter.write(result))).contains(result);
    }

    @Test
    void aCommandIdHasAtMost128CharactersOfAnySizeInBytes() {
        String longest = "😀".repeat(128);

        assertThat(operator("stop_screen", longest))
                .isEqualTo(new OperatorMessage.Give(new Targets.One(PHONE), longest, new Command.StopSharing(), false));
        assertThat(operator("stop_screen", longest + "x")).isInstanceOf(PhoneMessage.Unusable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "true", "[]", "{}", "\"\"", "\"\\ud800\""})
    void whatIsNoneIsSaidToBeNoneByEveryEventThatTakesOne(String id) {
        for (String event : OF_OPERATORS) {
            assertThat(MessageReader.ofOperator(command(event, id))).as(event).isInstanceOfSatisfying(
                    PhoneMessage.Unusable.class, unusable -> assertThat(unusable.why()).contains(event, "id"));
        }
        for (String event : List.of("screen", "notice")) {
            assertThat(phone(event, "live", id)).as(event).isInstanceOfSatisfying(
                    PhoneMessage.Unusable.class, unusable -> assertThat(unusable.why()).contains(event, "id"));
        }
    }

    @Test
    void aNullIdInAnOperatorsCommandIsRefused() {
        for (String event : OF_OPERATORS) {
            assertThat(MessageReader.ofOperator(command(event, "null"))).as(event)
                    .isInstanceOf(PhoneMessage.Unusable.class);
        }
    }

    @Test
    void aNullIdInAPhonesReportIsAccepted() {
        assertThat(phone("screen", "off", "null"))
                .isEqualTo(new PhoneMessage.ScreenReport(Sharing.OFF, null, ""));
    }

    private static OperatorMessage operator(String event, String id) {
        return MessageReader.ofOperator(command(event, new JsonPrimitive(id).toString()));
    }

    private static String command(String event, String id) {
        return "{\"event\":\"" + event + "\",\"to_user\":\"p\",\"text\":\"hi\",\"phones\":[\"p\"],\"id\":" + id + "}";
    }

    private static PhoneMessage phone(String event, String state, String id) {
        return MessageReader
                .ofPhone("{\"event\":\"" + event + "\",\"state\":\"" + state + "\",\"id\":" + id + "}");
    }
}
