package dev.golink.phones.adb.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.golink.phones.adb.client.AdbServer;
import dev.golink.phones.adb.device.Display;
import dev.golink.phones.adb.fixtures.FakeAdbServer;
import dev.golink.phones.adb.fixtures.FakePhone;
import dev.golink.phones.adb.shell.AdbShell;
import dev.golink.phones.client.message.InputPart;
import dev.golink.phones.client.message.ShownNotice;
import dev.golink.phones.client.session.ServerClock;
import dev.golink.phones.fixtures.HandClock;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.TextMethod;

/** Input through an adb server to a phone's shell. The programs of the phone keep what reaches them. */
class HostileInputTest {
    private static final int TEXTS = 10_000;

    private final FakeAdbServer server = FakeAdbServer.start();
    private final FakePhone phone = FakePhone.android();
    private final HandClock time = new HandClock();
    private final List<String> said = new ArrayList<>();
    private final AdbInput input = new AdbInput(new AdbShell(new AdbServer(server.address()), server.plug(phone)),
            InputFixture.ALL, () -> new Display(1080, 2400, 0), time, new ServerClock(), Runnable::run, said::add);

    @AfterEach
    void close() {
        input.end();
        server.close();
    }

    @Test
    void tenThousandTextsAreTypedAsTheyAreAndNoneRuns() {
        List<List<String>> calls = new ArrayList<>();
        phone.program("input", (args, _, _, _) -> {
            calls.add(args);
            return 0;
        });
        List<String> wrong = new ArrayList<>();
        for (String text : HostileTexts.of(TEXTS)) {
            calls.clear();
            received(new InputStep.Text(text, TextMethod.AUTO));
            if (!HostileTexts.typed(calls).equals(text)) {
                wrong.add(text);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(phone.calls()).as("no other program ran").allMatch(call -> call.getFirst().equals("input"));
        assertThat(outcomes()).hasSize(TEXTS).containsOnly("done");
    }

    @Test
    void tenThousandNamesThatNoAppCanHaveReachNoProgram() {
        List<String> names = HostileTexts.of(TEXTS).stream().filter(name -> !name.matches("[A-Za-z]\\w*")).toList();
        for (String name : names) {
            received(new InputStep.StartApp(name));
            received(new InputStep.StopApp(name));
        }
        assertThat(phone.calls()).isEmpty();
        assertThat(outcomes()).hasSize(2 * names.size()).containsOnly("refused");
    }

    @Test
    void aThousandMessagesReachTheNotificationAsTheyAre() {
        List<List<String>> expected = new ArrayList<>();
        int tag = 1;
        for (String text : HostileTexts.of(1_000)) {
            String title = text.replace('\n', ' ') + "好";
            input.show(ShownNotice.NOTICE, NoticeLevel.INFO, text + "👋", title, said::add);
            expected.add(List.of("notification", "post", "-v", "-S", "bigtext", "-t", title, "golink-" + tag++,
                    text + "👋"));
        }
        time.turn(Duration.ZERO);
        assertThat(phone.calls("cmd")).isEqualTo(expected);
        assertThat(phone.calls()).hasSize(expected.size());
        assertThat(said).hasSize(expected.size()).containsOnly("");
    }

    private void received(InputStep step) {
        input.received(new InputPart("g", 0, null, List.of(step), true, OptionalLong.empty()));
        time.turn(Duration.ZERO);
    }

    private List<String> outcomes() {
        return said.stream()
                .map(text -> JsonParser.parseString(text).getAsJsonObject().get("outcome").getAsString()).toList();
    }
}
