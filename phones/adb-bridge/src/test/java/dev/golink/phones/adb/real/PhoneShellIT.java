package dev.golink.phones.adb.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.phones.adb.client.AdbAddress;
import dev.golink.phones.adb.client.AdbDevice;
import dev.golink.phones.adb.client.AdbServer;
import dev.golink.phones.adb.client.AdbStream;
import dev.golink.phones.adb.client.DeviceState;
import dev.golink.phones.adb.shell.AdbShell;
import dev.golink.phones.adb.shell.PhoneShell;
import dev.golink.phones.adb.shell.ShellCommand;
import dev.golink.phones.adb.shell.ShellResult;

/** The client of the adb server and the shells of phones, with the real server and daemon. */
@ExtendWith(RealAdbExtension.class)
class PhoneShellIT {
    private static final int TEXTS = 10_000;
    private static final int TEXTS_A_COMMAND = 100;
    private static final Duration LIMIT = Duration.ofSeconds(20);
    /** What a shell would make something of. CANARY would be made by a text that ran. */
    private static final List<String> PIECES = List.of("'", "\"", "\\", "$(touch CANARY)", "`touch CANARY`",
            ";touch CANARY;",
            "\n", "\r", "\t", "-", "--", "-x", " ", "  ", "*", "?", "[a-z]", "~", "#", "!", "!!", "&",
            "&&touch CANARY&&", "|",
            "||", "<", ">", ">CANARY", "$HOME", "${PATH}", "$'\\n'", "\\n", "%s", "(", ")", "{a,b}", "=", "ä", "漢字",
            "😀", "a", "Z",
            "0", ".", "/", "com.example", "\u0001", "\u007f", "''", "'\\''", "EOF", "exit", "\\");

    @TempDir
    private static Path folder;
    private static RealAdb adb;
    private static StandInPhone phone;
    private static PhoneShell shell;

    @BeforeAll
    static void plugAPhoneIn() throws Exception {
        adb = RealAdb.start(folder);
        phone = adb.phone("PIXEL1", "Pixel 8", 34);
        phone.set("slow", "0");
        adb.plugIn(phone);
        shell = shell();
    }

    @AfterAll
    static void end() {
        if (adb != null) {
            adb.close();
        }
    }

    @Test
    void outputAndErrorsAndTheExitCodeComeApart() throws Exception {
        ShellResult result = shell.run(ShellCommand.of("settings", "what"), LIMIT);
        assertThat(result).isEqualTo(new ShellResult(255, "", ""));
        result = shell.run(ShellCommand.of("wm", "what"), LIMIT);
        assertThat(result).isEqualTo(new ShellResult(255, "", "Unknown command: what\n"));
        assertThat(shell.run(ShellCommand.of("getprop", "ro.serialno"), LIMIT))
                .isEqualTo(new ShellResult(0, "PIXEL1\n", ""));
    }

    @Test
    void tenThousandHostileTextsArriveLiterallyAndNoneRuns() throws Exception {
        List<String> texts = hostileTexts();
        phone.forgetCalls();
        try (PhoneShell.OpenShell open = shell.open()) {
            for (int i = 0; i < TEXTS; i += TEXTS_A_COMMAND) {
                List<String> words = new ArrayList<>(List.of("pm"));
                words.addAll(texts.subList(i, i + TEXTS_A_COMMAND));
                ShellCommand command = new ShellCommand(words);
                // Each way that a command can take to the phone has its own quoting to lose.
                ShellResult result = i % (2 * TEXTS_A_COMMAND) == 0 ? open.run(command, LIMIT)
                        : shell.run(command, LIMIT);
                assertThat(result).isEqualTo(new ShellResult(0, "", ""));
            }
        }
        List<String> arrived = phone.calls("pm").stream().flatMap(List::stream).toList();
        assertThat(arrived).isEqualTo(texts);
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.getFileName().toString().contains("CANARY"))).isEmpty();
        }
        assertThat(Path.of("CANARY")).doesNotExist();
    }

    @Test
    void aTextAloneArrivesThroughAStreamToo() throws Exception {
        phone.forgetCalls();
        try (AdbStream stream = shell.start(ShellCommand.of("am", "a'b\n$(touch CANARY)", "-\\"))) {
            assertThat(stream.in().readAllBytes()).isEmpty();
        }
        assertThat(phone.calls("am")).containsExactly(List.of("a'b\n$(touch CANARY)", "-\\"));
    }

    @Test
    void aStreamIsBinaryClean() throws Exception {
        byte[] bytes = new byte[300_000];
        new Random(7).nextBytes(bytes);
        Files.write(phone.folder().resolve("bytes"), bytes);
        try (AdbStream stream = shell.start(ShellCommand.of("cat", phone.folder().resolve("bytes").toString()))) {
            assertThat(stream.in().readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void nothingRunsOnThePhoneAfterItsStreamsAreClosed() throws Exception {
        AdbStream quiet = shell.start(ShellCommand.of("sleep", "1000"));
        PhoneShell.OpenShell open = shell.open();
        assertThat(open.run(ShellCommand.of("true"), LIMIT).isOk()).isTrue();
        await().until(() -> phone.processes().size() >= 2);
        quiet.close();
        open.close();
        await().untilAsserted(() -> assertThat(phone.processes()).isEmpty());
    }

    @Test
    void aCommandThatTakesTooLongEnds() throws Exception {
        PhoneShell.OpenShell open = shell.open();
        assertThatThrows(() -> open.run(ShellCommand.of("sleep", "999"), Duration.ofMillis(300)));
        assertThatThrows(() -> shell.run(ShellCommand.of("sleep", "998"), Duration.ofMillis(300)));
        await().untilAsserted(() -> assertThat(phone.processes()).isEmpty());
    }

    @Test
    void aShellEndsWhenItsPhoneIsLost() throws Exception {
        StandInPhone other = adb.phone("LOST", "Pixel 8", 34);
        adb.plugIn(other);
        AdbDevice device = device(other.address());
        AdbStream stream = new AdbShell(new AdbServer(AdbAddress.DEFAULT), device.transport())
                .start(ShellCommand.of("cat"));
        other.kill();
        assertThat(stream.in().read()).isEqualTo(-1);
        await().until(() -> device(other.address()).state() == DeviceState.OFFLINE);
        stream.close();
    }

    private static AdbShell shell() throws IOException {
        return new AdbShell(new AdbServer(AdbAddress.DEFAULT), device(phone.address()).transport());
    }

    private static AdbDevice device(String serial) throws IOException {
        return new AdbServer(AdbAddress.DEFAULT).devices().stream().filter(device -> device.serial().equals(serial))
                .findFirst().orElseThrow();
    }

    private static List<String> hostileTexts() {
        Random random = new Random(20);
        List<String> texts = new ArrayList<>(PIECES);
        texts.add("");
        while (texts.size() < TEXTS) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(8);
            for (int i = 0; i < length; i++) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static void assertThatThrows(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        org.assertj.core.api.Assertions.assertThatThrownBy(call).isInstanceOf(IOException.class);
    }
}
