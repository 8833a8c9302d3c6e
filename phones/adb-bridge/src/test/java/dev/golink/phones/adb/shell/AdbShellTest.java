package dev.golink.phones.adb.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.golink.phones.adb.client.AdbException;
import dev.golink.phones.adb.client.AdbServer;
import dev.golink.phones.adb.client.AdbStream;
import dev.golink.phones.adb.client.TransportId;
import dev.golink.phones.adb.fixtures.FakeAdbServer;
import dev.golink.phones.adb.fixtures.FakePhone;
import dev.golink.phones.adb.fixtures.PhoneProgram;
import dev.golink.phones.adb.shell.PhoneShell.OpenShell;

class AdbShellTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final PhoneProgram BOTH = (args, _, out, err) -> {
        out.write("out:".getBytes(UTF_8));
        out.write(String.join("|", args).getBytes(UTF_8));
        err.write("err".getBytes(UTF_8));
        return 7;
    };
    private static final PhoneProgram FOREVER = (_, _, _, _) -> {
        new CountDownLatch(1).await();
        return 0;
    };

    private final FakeAdbServer server = FakeAdbServer.start();
    private final FakePhone phone = new FakePhone("S1").program("both", BOTH).program("forever", FOREVER)
            .program("bytes", (args, in, out, _) -> {
                byte[] all = new byte[256];
                for (int i = 0; i < all.length; i++) {
                    all[i] = (byte) i;
                }
                out.write(all);
                return 0;
            });
    private final TransportId device = server.plug(phone);
    private final AdbShell shell = new AdbShell(new AdbServer(server.address()), device);

    @AfterEach
    void nothingStaysBehind() {
        await().untilAsserted(() -> {
            assertThat(phone.streams()).isEmpty();
            assertThat(phone.running()).isEmpty();
            assertThat(server.connections()).isZero();
        });
        server.close();
    }

    @Test
    void aCommandHasItsExitCodeAndItsOutputsApart() throws IOException {
        assertThat(shell.run(ShellCommand.of("both", "a b", "it's", "$(x)", "\n"), LONG))
                .isEqualTo(new ShellResult(7, "out:a b|it's|$(x)|\n", "err"));
    }

    @Test
    void aProgramThatIsMissingIsAResult() throws IOException {
        ShellResult result = shell.run(ShellCommand.of("missing"), LONG);

        assertThat(result.exit()).isEqualTo(127);
        assertThat(result.errors()).contains("missing");
    }

    @Test
    void anOpenShellRunsCommandsOneAfterTheOther() throws IOException {
        try (OpenShell open = shell.open()) {
            assertThat(open.run(ShellCommand.of("both", "1\n2"), LONG))
                    .isEqualTo(new ShellResult(7, "out:1\n2", "err"));
            assertThat(open.run(ShellCommand.of("bytes"), LONG).output()).hasSizeGreaterThan(200);
            assertThat(open.run(ShellCommand.of("both"), LONG)).isEqualTo(new ShellResult(7, "out:", "err"));
            assertThat(phone.streams()).hasSize(1);
        }
    }

    @Test
    void aStartedCommandSendsBytesAsTheyAreAndEndsWithItsStream() throws IOException {
        try (AdbStream stream = shell.start(ShellCommand.of("bytes"))) {
            assertThat(stream.in().readAllBytes()).hasSize(256).endsWith(0xFD, 0xFE, 0xFF);
        }
        AdbStream forever = shell.start(ShellCommand.of("forever"));
        await().until(() -> phone.running().equals(List.of("forever")));
        forever.close();
        await().until(() -> phone.running().isEmpty());
    }

    /** Words between the bytes of a picture would spoil it. After them, they tell why there are no more. */
    @Test
    void errorsOfAStartedCommandFollowItsOutputIfItFails() throws IOException {
        try (AdbStream stream = shell.start(ShellCommand.of("both", "a"))) {
            assertThat(new String(stream.in().readAllBytes(), UTF_8)).isEqualTo("out:aerr");
        }
        phone.program("warns", (_, _, out, err) -> {
            err.write("warning".getBytes(UTF_8));
            out.write("picture".getBytes(UTF_8));
            return 0;
        });
        try (AdbStream stream = shell.start(ShellCommand.of("warns"))) {
            assertThat(new String(stream.in().readAllBytes(), UTF_8)).isEqualTo("picture");
        }
    }

    @Test
    void aStartedCommandReadsWhatIsSentAndTheEndOfIt() throws IOException {
        phone.program("upper", (_, in, out, _) -> {
            out.write(new String(in.readAllBytes(), UTF_8).toUpperCase(java.util.Locale.ROOT).getBytes(UTF_8));
            return 0;
        });
        try (AdbStream stream = shell.start(ShellCommand.of("upper"))) {
            stream.out().write("abc\n".getBytes(UTF_8));
            stream.out().write('d');
            stream.out().close();
            assertThat(new String(stream.in().readAllBytes(), UTF_8)).isEqualTo("ABC\nD");
        }
    }

    @Test
    void aStartedCommandOfAPhoneThatIsUnpluggedEndsLikeAFile() throws IOException {
        try (AdbStream stream = shell.start(ShellCommand.of("forever"))) {
            server.unplug(device);

            assertThat(stream.in().read()).isEqualTo(-1);
        }
    }

    @Test
    void anOldPhonesStartedCommandSendsBytesAsTheyAreToo() throws IOException {
        phone.features("cmd");
        try (AdbStream stream = shell.start(ShellCommand.of("bytes"))) {
            assertThat(stream.in().readAllBytes()).hasSize(256);
        }
        assertThat(server.requests()).contains("exec:exec 'bytes'");
    }

    @Test
    void aBlockedReadEndsWhenTheStreamIsClosed() throws IOException {
        AdbStream forever = shell.start(ShellCommand.of("forever"));
        AtomicReference<Throwable> failure = new AtomicReference<>();
        CompletableFuture<Void> read = CompletableFuture.runAsync(() -> {
            try {
                var _ = forever.in().read();
            } catch (IOException e) {
                failure.set(e);
            }
        }, task -> Thread.ofVirtual().start(task));

        forever.close();

        await().until(read::isDone);
    }

    @Test
    void aCommandThatTakesTooLongIsEnded() {
        assertThatThrownBy(() -> shell.run(ShellCommand.of("forever"), Duration.ofMillis(50)))
                .isInstanceOf(IOException.class).hasMessageContaining("took longer");
        await().until(() -> phone.running().isEmpty());
    }

    @Test
    void anOpenShellEndsWithACommandThatTakesTooLong() throws IOException {
        OpenShell open = shell.open();

        assertThatThrownBy(() -> open.run(ShellCommand.of("forever"), Duration.ofMillis(50)))
                .hasMessageContaining("took longer");
        assertThatThrownBy(() -> open.run(ShellCommand.of("both"), LONG)).isInstanceOf(AdbException.class);
        await().until(() -> phone.running().isEmpty());
    }

    @Test
    void aPhoneThatIsUnpluggedEndsItsCommands() throws IOException {
        OpenShell open = shell.open();
        CompletableFuture<Object> outcome = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                outcome.complete(open.run(ShellCommand.of("forever"), LONG));
            } catch (IOException e) {
                outcome.complete(e);
            }
        });
        await().until(() -> phone.running().contains("forever"));

        server.unplug(device);

        assertThat(outcome.join()).isInstanceOf(AdbException.class);
    }

    @Test
    void aCommandThatIsTooLongForAServiceIsFedToAShell() throws IOException {
        String text = "x'\n".repeat(4000);

        assertThat(shell.run(ShellCommand.of("both", text), LONG).output()).isEqualTo("out:" + text);
        assertThat(server.requests()).noneMatch(request -> request.length() > 4_095);
    }

    @Test
    void anOldPhoneTellsItsExitCodeAfterAMarker() throws IOException {
        phone.features("cmd");

        assertThat(shell.run(ShellCommand.of("both", "a"), LONG)).isEqualTo(new ShellResult(7, "out:aerr", "out:aerr"));
        try (OpenShell open = shell.open()) {
            assertThat(open.run(ShellCommand.of("both", "b"), LONG).output()).isEqualTo("out:berr");
        }
        assertThat(server.requests()).noneMatch(request -> request.startsWith("shell"));
    }

    @Test
    void aCommandThatWritesWithoutEndIsEnded() {
        phone.program("yes", (_, _, out, _) -> {
            byte[] chunk = new byte[64 << 10];
            while (true) {
                out.write(chunk);
            }
        });

        assertThatThrownBy(() -> shell.run(ShellCommand.of("yes"), LONG)).hasMessageContaining("more than 8388608");
        assertThatThrownBy(() -> {
            try (OpenShell open = shell.open()) {
                open.run(ShellCommand.of("yes"), LONG);
            }
        }).hasMessageContaining("more than 8388608");
    }
}
