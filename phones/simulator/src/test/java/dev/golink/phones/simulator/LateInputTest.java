package dev.golink.phones.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.golink.server.EmbeddedServer;
import dev.golink.server.ServerConfig;
import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.ScreenPoint;
import dev.golink.server.fleet.phone.Phone;

/** Gestures that the network holds, between a real server and a simulated phone that compares times. */
@Timeout(60)
class LateInputTest {
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final Duration HELD = Duration.ofSeconds(5);
    private static final PhoneId ID = new PhoneId("lab-01");

    private final Map<PhoneId, Phone> seen = new ConcurrentHashMap<>();
    private EmbeddedServer server;
    private StoppableProxy proxy;
    private Swarm swarm;

    @BeforeEach
    void takeControl() throws IOException {
        server = EmbeddedServer.start(ServerConfig.inMemory(new OperatorId("desk")).withOpen(true).withPorts(0, 0)
                .withInterval(Duration.ofSeconds(20)));
        server.watch(change -> {
            if (change instanceof FleetChange.PhoneChanged(var phone, _)) {
                seen.put(phone.id(), phone);
            }
        });
        proxy = new StoppableProxy(server.endpoints().local());
        swarm = Swarm.join(proxy.address(), 1, INTERVAL);
        await().atMost(Duration.ofSeconds(20)).until(() -> seen.containsKey(ID)
                && !seen.get(ID).input().kinds().isEmpty() && seen.get(ID).link().roundTrip() != null);
        assertThat(join(server.control().take(ID, false).toCompletableFuture()))
                .isInstanceOf(ControlAnswer.Taken.class);
    }

    @AfterEach
    void close() throws IOException {
        swarm.close();
        proxy.close();
        server.close();
    }

    @Test
    void aTapThatTheNetworkHeldForFiveSecondsIsRefusedAsLate() {
        assertThat(join(tap())).as("in time").isInstanceOf(InputOutcome.Done.class);

        proxy.stop();
        CompletableFuture<InputOutcome> held = tap();
        CompletableFuture.delayedExecutor(HELD.toMillis(), TimeUnit.MILLISECONDS).execute(proxy::goOn);

        assertThat(join(held)).isEqualTo(new InputOutcome.Refused(InputRefusal.LATE, ""));
        assertThat(join(tap())).as("in time again").isInstanceOf(InputOutcome.Done.class);
    }

    private CompletableFuture<InputOutcome> tap() {
        CompletableFuture<InputOutcome> outcome = new CompletableFuture<>();
        server.control().begin(Set.of(ID), (_, ended) -> outcome.complete(ended)).send(null,
                List.of(new InputStep.Tap(new ScreenPoint(30_000, 30_000))));
        return outcome;
    }

    private static <T> T join(CompletableFuture<T> answer) {
        return answer.orTimeout(30, TimeUnit.SECONDS).join();
    }
}
