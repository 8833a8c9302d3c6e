package dev.golink.server.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.remote.link.LinkState;
import dev.golink.server.remote.link.RemoteSettings;

/** Tests how a console learns the clock of its server from the answers to its heartbeats. */
class RemoteClockTest extends RemoteFleetSetUp {
    private static final RemoteSettings SELDOM = new RemoteSettings(Duration.ofSeconds(20), Duration.ofSeconds(60),
            Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMillis(50),
            Duration.ofMillis(200));

    @Test
    void aConsoleBeginsWithFourHeartbeatsOneAfterTheOtherAndKnowsTheClockThen() throws Exception {
        Instant there = wall.plusSeconds(100);
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), SELDOM)) {
            for (int i = 1; i <= 4; i++) {
                server.awaitSaid("heart", i);
                assertThat(server.said("heart")).isEqualTo(i);
                nanos.addAndGet(Duration.ofMillis(4).toNanos());
                server.say(new ServerMessage.Heart(there));
            }

            await().atMost(PATIENCE).until(() -> fleet.clockDifference() != null);
            assertThat(fleet.clockDifference().error()).isEqualTo(Duration.ofNanos(2_500_000));
            server.say(news(1, true, "p"));
            server.hangUp(1001);
            await().atMost(PATIENCE).until(() -> fleet.clockDifference() == null);
            server.awaitConsoles(2);
            server.awaitSaid("heart", 5); // and no sixth, since this connection has no answer yet
            server.say(new ServerMessage.Heart(there));
            server.awaitSaid("heart", 6);
        }
    }

    @Test
    void aServerThatDoesNotTellItsTimeIsAskedOnceAndItsClockIsUnknown() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), SELDOM)) {
            server.awaitSaid("heart", 1);
            server.say(new ServerMessage.Heart(null));
            server.say(news(1, true, "p"));
            awaitState(LinkState.Connected.class);

            assertThat(fleet.clockDifference()).isNull();
            assertThat(server.said("heart")).isEqualTo(1);
        }
    }
}
