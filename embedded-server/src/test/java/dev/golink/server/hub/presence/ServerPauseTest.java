package dev.golink.server.hub.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingTransport;

/** Tests that a pause of the server itself makes no phone late, and makes no lost phone look alive. */
class ServerPauseTest {
    private final HubFixture fixture = new HubFixture();

    @Test
    void afterAPauseEveryPhoneHasOneIntervalToSendAHeartbeat() {
        RecordingTransport silent = fixture.connectPunctual("silent");
        RecordingTransport live = fixture.connectPunctual("live");
        fixture.pass(Duration.ofSeconds(4));

        fixture.time.pass(Duration.ofSeconds(60));
        fixture.hub.resumeAfter(Duration.ofSeconds(60));
        fixture.pass(Duration.ofMillis(4_900));
        fixture.beats(live);
        fixture.pass(Duration.ofSeconds(1));

        assertThat(silent.closed).isEmpty();
        assertThat(live.closed).isEmpty();
        assertThat(fixture.phone("live").presence()).isEqualTo(Presence.ONLINE);
        assertThat(fixture.phone("silent").presence()).isEqualTo(Presence.LATE);
    }

    @Test
    void afterAPauseAnAlmostLatePhoneHasAWholeInterval() {
        fixture.connectPunctual("lab-7");
        fixture.pass(Duration.ofSeconds(7));

        fixture.time.pass(Duration.ofSeconds(60));
        fixture.hub.resumeAfter(Duration.ofSeconds(60));
        fixture.pass(Duration.ofMillis(4_750));
        assertThat(fixture.phone("lab-7").presence()).isEqualTo(Presence.ONLINE);
        fixture.pass(Duration.ofMillis(250));

        assertThat(fixture.phone("lab-7").presence()).isEqualTo(Presence.LATE);
    }

    @Test
    void aPauseLeavesAStalePhoneStale() {
        fixture.connectPunctual("stale");
        fixture.pass(Duration.ofSeconds(13));

        fixture.time.pass(Duration.ofSeconds(60));
        fixture.hub.resumeAfter(Duration.ofSeconds(60));
        fixture.pass(Duration.ofSeconds(1));

        assertThat(fixture.phone("stale").presence()).isEqualTo(Presence.STALE);
    }
}
