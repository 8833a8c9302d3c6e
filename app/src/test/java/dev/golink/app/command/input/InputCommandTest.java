package dev.golink.app.command.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.golink.app.command.server.CommandsSetUp;
import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;

/** {@code golink input} at a running server with phones on real sockets. */
@Timeout(120)
class InputCommandTest extends CommandsSetUp {
    private static final UnaryOperator<String> DONE = _ -> "\"outcome\":\"done\"";
    private static final String ALL = "\"touch\",\"key\",\"text\",\"clipboard\"";

    private final Map<PhoneId, Phone> seen = new ConcurrentHashMap<>();
    private final InputStream usualInput = System.in;

    @BeforeEach
    void watchTheFleet() {
        server.watch(change -> {
            if (change instanceof FleetChange.PhoneChanged(var phone, _)) {
                seen.put(phone.id(), phone);
            }
        });
    }

    @AfterEach
    void resetTheInput() {
        System.setIn(usualInput);
    }

    @Test
    void aTapIsDoneByAllPhonesAndControlIsGivenUp() {
        try (ScriptedPhone first = phone("lab-1", ALL, DONE); ScriptedPhone second = phone("lab-2", ALL, DONE)) {
            List<JsonObject> lines = json("input", "--to", "lab-1,lab-2", "tap", "50%", "0.75", "key", "back");

            assertThat(lines).extracting(line -> line.get("to_user").getAsString()).containsExactly("lab-1", "lab-2");
            assertThat(lines).allMatch(line -> line.get("outcome").getAsString().equals("done"));
            assertThat(first.heard()).anyMatch(text -> text.contains("\"x\":32768,\"y\":49152")
                    && text.contains("\"back\""));
            await().until(() -> first.heard().getLast().contains("\"ended\"")
                    && second.heard().getLast().contains("\"ended\""));
            assertThat(lines("input", "--to", "lab-1", "tap", "0", "0")).containsExactly("lab-1: done");
        }
    }

    @Test
    void aRefusedGestureIsToldInWordsAndByTheExitCode() {
        UnaryOperator<String> locked = _ -> "\"outcome\":\"refused\",\"reason\":\"locked\"";
        try (ScriptedPhone _ = phone("lab-1", ALL, locked); ScriptedPhone _ = phone("lab-2", ALL, DONE)) {
            assertThat(run("input", "--to", "lab-1,lab-2", "tap", "0.5", "0.5")).isEqualTo(3);
            assertThat(printed().lines()).containsExactly("lab-1: refused: it is locked", "lab-2: done");
        }
        try (ScriptedPhone _ = phone("lab-3", "\"key\"", DONE)) {
            assertThat(run("input", "--to", "lab-3", "tap", "0.5", "0.5")).isEqualTo(3);
            assertThat(printed()).contains("the phone can't do this, so it was not sent");
        }
    }

    @Test
    void aPhoneThatSomebodyElseControlsIsTakenOverOnlyByForce() throws Exception {
        try (ScriptedPhone _ = phone("lab-1", ALL, DONE)) {
            assertThat(
                    server.control().take(new PhoneId("lab-1"), false).toCompletableFuture().get(20, TimeUnit.SECONDS))
                    .isInstanceOf(ControlAnswer.Taken.class);

            assertThat(run("input", "--to", "lab-1", "tap", "0.5", "0.5")).isEqualTo(4);
            assertThat(printed()).startsWith("lab-1: desk controls it; --force");

            assertThat(lines("input", "--force", "--to", "lab-1", "tap", "0.5", "0.5"))
                    .containsExactly("lab-1: taken over from desk", "lab-1: done");
        }
    }

    @Test
    void aPhoneThatIsNotThereOrDoesNotAnswerIsNotReached() {
        assertThat(run("input", "--to", "lab-9", "tap", "0.5", "0.5")).isEqualTo(5);
        assertThat(printed().strip()).isEqualTo("lab-9: not connected");

        try (ScriptedPhone _ = phone("lab-1", ALL, _ -> "")) {
            assertThat(run("input", "--json", "--to", "lab-1", "tap", "0.5", "0.5")).isEqualTo(5);
            assertThat(JsonParser.parseString(printed()).getAsJsonObject().get("outcome").getAsString())
                    .isEqualTo("timed_out");
        }
    }

    @Test
    void theClipboardOfThePhoneIsPrinted() {
        try (ScriptedPhone _ = phone("lab-1", ALL, _ -> "\"outcome\":\"done\",\"clipboard\":\"手机号\"")) {
            assertThat(json("input", "--to", "lab-1", "clipboard", "get")).singleElement()
                    .satisfies(line -> assertThat(line.get("clipboard").getAsString()).isEqualTo("手机号"));
        }
    }

    @Test
    void eachLineOfTheInputIsAGestureAndAPhoneThatFailsOneGetsNoFurtherOnes() {
        UnaryOperator<String> noText = text -> text.contains("\"text\"")
                ? "\"outcome\":\"refused\",\"reason\":\"no_focus\""
                : "\"outcome\":\"done\"";
        try (ScriptedPhone first = phone("lab-1", ALL, DONE); ScriptedPhone second = phone("lab-2", ALL, noText)) {
            input("""
                    # the first field
                    tap 0.5 0.5

                    text "你好"
                    {"step":"key","name":"enter"}
                    """);

            assertThat(run("input", "--to", "lab-1,lab-2", "-")).isEqualTo(3);

            assertThat(printed().lines()).containsExactly("line 2: lab-1: done", "line 2: lab-2: done",
                    "line 4: lab-1: done", "line 4: lab-2: refused: no field for text is active",
                    "line 5: lab-1: done");
            assertThat(first.heard()).anyMatch(text -> text.contains("\"enter\""));
            assertThat(second.heard()).noneMatch(text -> text.contains("\"enter\""));
        }
    }

    @Test
    void aWrongLineIsNamedAndNothingOfItIsDone() {
        try (ScriptedPhone phone = phone("lab-1", ALL, DONE)) {
            input("tap 0.5 0.5\ntpa 0.5 0.5\n");

            assertThat(failure(2, "input", "--to", "lab-1", "-")).contains("line 2: 'tpa' is no step");
            await().atMost(Duration.ofSeconds(10)).until(() -> phone.heard().getLast().contains("\"ended\""));
        }
    }

    @Test
    void mistakesOfUseAreRefusedBeforeAServerIsAsked() {
        assertThat(failure(2, "input", "--to", "lab-1", "jump")).contains("'jump' is no step");
        assertThat(failure(2, "input", "tap", "0", "0")).contains("--to");
        assertThat(failure(2, "input", "--to", "", "tap", "0", "0")).startsWith("golink");
        assertThat(failure(2, "input", "--to", "lab-1")).startsWith("golink");
    }

    private ScriptedPhone phone(String id, String input, UnaryOperator<String> script) {
        ScriptedPhone phone = new ScriptedPhone(server.endpoints().webSocket(), id, input, script);
        await().until(() -> {
            Phone known = seen.get(new PhoneId(id));
            return known != null && !known.input().kinds().isEmpty();
        });
        return phone;
    }

    private static void input(String lines) {
        System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    }
}
