package dev.golink.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.ClockDifference;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.remote.RemoteFleet;

/** A console that is attached to a running server estimates the server's clock. */
class ServersClockTest {
    @Test
    void anAttachedConsoleKnowsTheServersClockAMomentAfterItConnected() throws Exception {
        try (RunningServer server = new RunningServer();
                RemoteFleet console = RemoteFleet.dial(server.endpoints().webSocket(), new OperatorId("anna"))) {
            await().atMost(Duration.ofSeconds(4)).until(() -> console.clockDifference() != null); // before the next beat

            ClockDifference difference = console.clockDifference();
            assertThat(difference.ahead().abs()).as("both clocks are the same")
                    .isLessThanOrEqualTo(difference.error().plusMillis(1));
        }
    }
}
