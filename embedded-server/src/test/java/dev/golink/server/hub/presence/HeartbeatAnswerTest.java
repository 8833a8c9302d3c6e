package dev.golink.server.hub.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingTransport;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.ServerMessage;

/** Tests the server's answers to a phone's {@code heart} and {@code ping}. */
class HeartbeatAnswerTest {
    private final HubFixture fixture = new HubFixture();

    @Test
    void everyHeartbeatAndEveryPingIsAnswered() {
        RecordingTransport line = fixture.connect("lab-7");

        fixture.beats(line);
        assertThat(line.lastSent()).isEqualTo(new ServerMessage.Heart(null));
        fixture.hub.phoneSaid(line, new PhoneMessage.Ping());
        assertThat(line.lastSent()).isEqualTo(new ServerMessage.Pong());
    }

    @Test
    void aBurstOfHeartbeatsCausesOnlyOnePing() {
        RecordingTransport line = fixture.connect("lab-7");

        fixture.beats(line);
        fixture.beats(line);

        assertThat(line.pings).isOne();
    }

    @Test
    void theRoundTripIsMeasuredAtTheFirstHeartbeatAndEveryFifteenSeconds() {
        RecordingTransport line = fixture.connect("lab-7");

        fixture.beats(line);
        fixture.hub.roundTrip(line, Duration.ofMillis(8));
        fixture.beats(line);
        assertThat(line.pings).isOne();
        fixture.pass(Duration.ofSeconds(15));
        fixture.beats(line);
        assertThat(line.pings).isEqualTo(2);
    }
}
