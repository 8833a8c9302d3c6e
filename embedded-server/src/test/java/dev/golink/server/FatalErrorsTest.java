package dev.golink.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.remote.RemoteFleet;
import dev.golink.server.threads.CriticalThread;
import dev.golink.server.threads.FatalErrors;

/** A fatal error in any thread reaches the uncaught-exception handler, which can end the process. */
class FatalErrorsTest {
    private final Thread.UncaughtExceptionHandler usual = Thread.getDefaultUncaughtExceptionHandler();
    private final Map<String, Throwable> seen = new ConcurrentHashMap<>();

    @BeforeEach
    void setUp() {
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
            if (thread instanceof CriticalThread) {
                seen.put(thread.getName(), error);
            }
        });
    }

    @AfterEach
    void tearDown() {
        Thread.setDefaultUncaughtExceptionHandler(usual);
    }

    @Test
    void anOutOfMemoryErrorInAFleetListenerEscapesTheHubThread() throws IOException {
        try (EmbeddedServer server = start()) {
            server.watch(_ -> {
                throw new OutOfMemoryError("on purpose");
            });

            await().dontCatchUncaughtExceptions()
                    .untilAsserted(() -> assertThat(seen.get("golink-hub")).hasMessage("on purpose"));
        }
    }

    @Test
    void anotherErrorInAFleetListenerEndsNoThread() throws IOException {
        try (EmbeddedServer server = start()) {
            server.watch(_ -> {
                throw new StackOverflowError("on purpose");
            });
            server.watch(_ -> seen.put("the next listener", new AssertionError("nothing wrong")));

            await().dontCatchUncaughtExceptions()
                    .untilAsserted(() -> assertThat(seen).containsOnlyKeys("the next listener"));
        }
    }

    @Test
    void anOutOfMemoryErrorInARemoteFleetListenerEscapesItsThread() throws IOException {
        try (EmbeddedServer server = start();
                RemoteFleet fleet = RemoteFleet.dial(server.endpoints().local(), new OperatorId("desk"))) {
            fleet.watch(_ -> {
                throw new OutOfMemoryError("on purpose");
            });

            await().dontCatchUncaughtExceptions()
                    .untilAsserted(() -> assertThat(seen.get("golink-remote")).hasMessage("on purpose"));
        }
    }

    @Test
    void onlyErrorsOfTheVirtualMachineExceptStackOverflowAreFatal() {
        assertThat(FatalErrors.isFatal(new StackOverflowError())).isFalse();
        assertThat(FatalErrors.isFatal(new IllegalStateException())).isFalse();
        assertThat(FatalErrors.isFatal(new NoClassDefFoundError())).isFalse();
        assertThat(FatalErrors.isFatal(new OutOfMemoryError())).isTrue();
        assertThat(FatalErrors.isFatal(new InternalError())).isTrue();
    }

    private static EmbeddedServer start() throws IOException {
        return EmbeddedServer.start(ServerConfig.inMemory(new OperatorId("desk")).withOpen(true));
    }
}
