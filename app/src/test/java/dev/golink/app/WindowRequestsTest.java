package dev.golink.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

import org.junit.jupiter.api.Test;

import dev.golink.app.command.Options;
import dev.golink.app.command.options.LogOptions;
import dev.golink.app.command.options.ServerTrustOptions;
import dev.golink.app.link.ServerAddress;
import dev.golink.server.ServerConfig;
import dev.golink.server.fleet.id.OperatorId;

/** Requests of second starts, and what a window for another server is started with. */
class WindowRequestsTest {
    private static final ServerAddress LAB = ServerAddress.parse("ws://lab.example:8080");

    @Test
    void aRequestBeforeTheWindowIsOpenIsAnsweredAtOnce() {
        Deque<Runnable> fx = new ArrayDeque<>();
        WindowRequests requests = WindowRequests.of(options(Set.of()), fx::add);

        CompletionStage<Void> answer = requests.activate(Optional.of("golink://lab"));

        assertThat(answer.toCompletableFuture()).isCompleted();
        assertThat(fx).as("waits for the window").isEmpty();
    }

    @Test
    void aRequestToAWindowThatFailedIsNotAnsweredAsDone() {
        Deque<Runnable> fx = new ArrayDeque<>();
        WindowRequests requests = WindowRequests.of(options(Set.of()), fx::add);
        requests.window().completeExceptionally(new IllegalStateException("no window"));

        assertThat(requests.activate(Optional.empty()).toCompletableFuture()).isCompletedExceptionally();
    }

    @Test
    void aWindowForAnotherServerHasTheSameDataFolderAndTheChosenName() {
        Path data = Path.of("data").toAbsolutePath();

        assertThat(WindowRequests.arguments(options(Set.of("--demo")), LAB))
                .containsExactly("--connect=ws://lab.example:8080", "--data=" + data);
        assertThat(WindowRequests.arguments(options(Set.of("--name", "--demo")), LAB))
                .containsExactly("--connect=ws://lab.example:8080", "--data=" + data, "--name=me");
    }

    @Test
    void aWindowForAnEncryptedServerGetsItsPins() {
        String address = "wss://lab.example:8080?pin=" + "A".repeat(43);

        assertThat(WindowRequests.arguments(options(Set.of()), ServerAddress.parse(address)))
                .contains("--connect=" + address);
    }

    private static Options options(Set<String> given) {
        return new Options(false, ServerConfig.keepingIn(Path.of("data"), new OperatorId("me")), 0, false, null,
                ServerTrustOptions.Chosen.NOTHING, null,
                new LogOptions.Chosen(LogOptions.Level.info, LogOptions.Format.text), given, Set.of());
    }
}
