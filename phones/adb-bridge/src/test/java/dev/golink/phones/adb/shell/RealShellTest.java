package dev.golink.phones.adb.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.golink.phones.adb.client.AdbServer;
import dev.golink.phones.adb.client.AdbStream;
import dev.golink.phones.adb.client.TransportId;
import dev.golink.phones.adb.fixtures.FakeAdbServer;
import dev.golink.phones.adb.fixtures.FakePhone;
import dev.golink.phones.adb.shell.PhoneShell.OpenShell;

/** The lines of {@link AdbShell} in real shells: the system's own, and others where they are installed. */
@EnabledOnOs(OS.LINUX)
class RealShellTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final FakeAdbServer server = FakeAdbServer.start();
    private final FakePhone phone = new FakePhone("S1");
    private final TransportId device = server.plug(phone);
    private final AdbShell shell = new AdbShell(new AdbServer(server.address()), device);

    @TempDir
    private Path folder;

    static Stream<List<String>> shells() {
        return Stream.of(List.of("/bin/sh"), List.of("/bin/mksh"), List.of("/bin/bash"), List.of("/bin/busybox", "sh"))
                .filter(words -> Files.isExecutable(Path.of(words.getFirst())));
    }

    @AfterEach
    void close() {
        server.close();
    }

    /** The command "sh" of an open shell has to be the shell under test too. */
    private void use(List<String> words) throws IOException {
        Path sh = folder.resolve("sh");
        Files.writeString(sh, "#!/bin/sh\nexec " + String.join(" ", words) + " \"$@\"\n", UTF_8);
        assertThat(sh.toFile().setExecutable(true)).isTrue();
        List<String> all = new ArrayList<>(List.of("env", "PATH=" + folder + ":" + System.getenv("PATH")));
        all.addAll(words);
        phone.realShell(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("shells")
    void commandsHaveTheirExitCodesAndOutputsApart(List<String> words) throws IOException {
        use(words);
        ShellCommand command = ShellCommand.of("sh", "-c", "printf 'a\\nb'; printf 'c' >&2; exit 5");

        assertThat(shell.run(command, LONG)).isEqualTo(new ShellResult(5, "a\nb", "c"));
        try (OpenShell open = shell.open()) {
            for (int i = 0; i < 20; i++) {
                assertThat(open.run(command, LONG)).isEqualTo(new ShellResult(5, "a\nb", "c"));
                assertThat(open.run(ShellCommand.of("true"), LONG)).isEqualTo(new ShellResult(0, "", ""));
                assertThat(open.run(ShellCommand.of("missing-program"), LONG).exit()).isEqualTo(127);
                assertThat(open.run(ShellCommand.of("cat"), LONG)).isEqualTo(new ShellResult(0, "", ""));
                assertThat(open.run(ShellCommand.of("printf", "%s", "'\n$(id)`id`"), LONG).output())
                        .isEqualTo("'\n$(id)`id`");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shells")
    void anOldPhonesCommandsHaveTheirExitCodes(List<String> words) throws IOException {
        use(words);
        phone.features();

        assertThat(shell.run(ShellCommand.of("sh", "-c", "echo a; exit 5"), LONG))
                .isEqualTo(new ShellResult(5, "a\n", "a\n"));
        assertThat(shell.run(ShellCommand.of("printf", "x\r\n"), LONG)).isEqualTo(new ShellResult(0, "x\r\n", ""));
    }

    @ParameterizedTest
    @MethodSource("shells")
    void whatRunsEndsWithItsStream(List<String> words) throws IOException {
        use(words);
        Path file = folder.resolve("pid");
        ShellCommand command = ShellCommand.of("sh", "-c", "echo $$ >" + file + "; exec sleep 100");

        running(() -> shell.run(command, LONG));
        awaitStart(file);
        server.endStreams(device);
        awaitEnd(file);

        AdbStream stream = shell.start(command);
        awaitStart(file);
        stream.close();
        awaitEnd(file);

        OpenShell open = shell.open();
        running(() -> open.run(command, LONG));
        awaitStart(file);
        open.close();
        awaitEnd(file);
    }

    private static void running(Callable<ShellResult> call) {
        Thread.ofVirtual().start(() -> assertThatThrownBy(call::call).isInstanceOf(IOException.class));
    }

    private static void awaitStart(Path file) {
        await().until(() -> Files.exists(file) && Files.size(file) > 1);
    }

    private static void awaitEnd(Path file) throws IOException {
        long pid = Long.parseLong(Files.readString(file).strip());
        Files.delete(file);
        await().until(() -> ProcessHandle.of(pid).isEmpty());
    }
}
