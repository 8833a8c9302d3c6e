package dev.golink.phones.adb.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.phones.adb.client.AdbServer;
import dev.golink.phones.adb.client.TransportId;
import dev.golink.phones.adb.device.Display;
import dev.golink.phones.adb.fixtures.FakeAdbServer;
import dev.golink.phones.adb.fixtures.FakePhone;
import dev.golink.phones.adb.shell.AdbShell;
import dev.golink.phones.client.message.InputPart;
import dev.golink.phones.client.session.ServerClock;
import dev.golink.phones.fixtures.HandClock;
import dev.golink.server.fleet.input.InputKey;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.KeyAction;
import dev.golink.server.fleet.input.TextMethod;

/** Input in the real shell of this computer, with programs in a folder in place of those of Android. */
@EnabledOnOs(OS.LINUX)
class RealShellInputTest {
    private static final int TEXTS = 300;
    /** Keeps its arguments, each with NUL after it, and an empty one after the last. */
    private static final String INPUT = "#!/bin/sh\n{ printf '%%s\\0' \"$@\"; printf '\\0'; } >>'%s/calls'\n";
    /** Keeps each setting in a file of its name. */
    private static final String SETTINGS = """
            #!/bin/sh
            cd '%s/values' || exit 1
            case $1 in
            get) if [ -e "$3" ]; then cat "$3"; else echo null; fi ;;
            put) printf '%%s\\n' "$4" >"$3" ;;
            delete) rm -f "$3" ;;
            esac
            """;

    @TempDir
    private Path folder;

    private final FakeAdbServer server = FakeAdbServer.start();
    private final FakePhone phone = FakePhone.android();
    private final TransportId transport = server.plug(phone);
    private final HandClock time = new HandClock();
    private final List<String> said = new ArrayList<>();
    private final AdbInput input = new AdbInput(new AdbShell(new AdbServer(server.address()), transport),
            InputFixture.ALL, () -> new Display(1080, 2400, 0), time, new ServerClock(), Runnable::run, said::add);

    @BeforeEach
    void install() throws IOException {
        Files.createDirectories(folder.resolve("values"));
        Files.createDirectories(folder.resolve("home"));
        program("input", INPUT.formatted(folder));
        program("settings", SETTINGS.formatted(folder));
        phone.realShell("env", "-C", folder.resolve("home").toString(), "PATH=" + folder + ":" + System.getenv("PATH"),
                "/bin/sh");
    }

    @AfterEach
    void close() {
        input.end();
        server.close();
    }

    @Test
    void textsAreTypedAsTheyAreAndNoneRuns() throws IOException {
        List<String> texts = HostileTexts.of(TEXTS);
        texts.forEach(text -> received(new InputStep.Text(text, TextMethod.AUTO)));
        assertThat(HostileTexts.typed(calls())).isEqualTo(String.join("", texts));
        try (var files = Files.list(folder.resolve("home"))) {
            assertThat(files).as("files that commands in the texts would have made").isEmpty();
        }
        assertThat(said).hasSize(TEXTS).allMatch(answer -> answer.contains("\"done\""));
    }

    @Test
    void theRotationIsPutBackWhenTheCableIsPulled() throws IOException {
        Files.writeString(folder.resolve("values/accelerometer_rotation"), "1\n");
        received(new InputStep.Key(InputKey.ROTATE, KeyAction.PRESS));
        assertThat(setting("accelerometer_rotation")).isEqualTo("0");
        assertThat(setting("user_rotation")).isEqualTo("1");
        server.unplug(transport);
        await().untilAsserted(() -> assertThat(setting("accelerometer_rotation")).isEqualTo("1"));
        await().untilAsserted(() -> assertThat(folder.resolve("values/user_rotation")).doesNotExist());
    }

    @Test
    void nothingRunsOnThePhoneAfterTheEnd() throws IOException {
        received(new InputStep.Key(InputKey.ROTATE, KeyAction.PRESS));
        assertThat(phone.streams()).hasSize(2);
        input.end();
        await().until(() -> phone.streams().isEmpty());
        assertThat(folder.resolve("values/user_rotation")).doesNotExist();
    }

    private void received(InputStep step) {
        input.received(new InputPart("g", 0, null, List.of(step), true, OptionalLong.empty()));
        time.turn(Duration.ZERO);
    }

    private List<List<String>> calls() throws IOException {
        List<List<String>> calls = new ArrayList<>();
        List<String> call = new ArrayList<>();
        for (String word : Files.readString(folder.resolve("calls")).split("\0", -1)) {
            if (!word.isEmpty()) {
                call.add(word);
            } else if (!call.isEmpty()) {
                calls.add(List.copyOf(call));
                call.clear();
            }
        }
        return calls;
    }

    private String setting(String name) throws IOException {
        return Files.readString(folder.resolve("values").resolve(name)).strip();
    }

    private void program(String name, String script) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, script, UTF_8);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
