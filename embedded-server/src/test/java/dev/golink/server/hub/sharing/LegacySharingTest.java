package dev.golink.server.hub.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingTransport;

/** Tests the sharing of a phone that reports nothing, so that only its frames show the state. */
class LegacySharingTest {
    private final HubFixture fixture = new HubFixture();

    @Test
    void aStartToALegacyPhoneIsOnlySent() {
        RecordingTransport line = fixture.connect("old");

        assertThat(fixture.start("old")).isCompletedWithValue(new Outcome.Sent());
        assertThat(line.lastSent()).matches(HubFixture::opens);
        assertThat(fixture.phone("old").sharing()).isEqualTo(Sharing.REQUESTED);
    }

    @Test
    void aLegacyPhoneIsLiveWhenItsFramesArrive() {
        RecordingTransport line = fixture.connect("old");
        fixture.start("old");

        line.frameComes();
        fixture.pass(Duration.ofMillis(250));

        assertThat(fixture.phone("old").sharing()).isEqualTo(Sharing.LIVE);
    }

    @Test
    void aStoppedLegacyPhoneIsOffWhenItsFramesEnd() {
        RecordingTransport line = fixture.connect("old");
        fixture.start("old");
        line.frameComes();
        fixture.pass(Duration.ofMillis(250));

        assertThat(fixture.stop("old")).isCompletedWithValue(new Outcome.Sent());
        assertThat(fixture.phone("old").sharing()).isEqualTo(Sharing.LIVE);
        fixture.pass(Duration.ofSeconds(3));

        assertThat(fixture.phone("old").sharing()).isEqualTo(Sharing.OFF);
        assertThat(line.framesWelcome).isFalse();
    }

    @Test
    void aLegacyPhoneWithoutFramesIsOffAtOnceAfterAStop() {
        fixture.connect("old");
        fixture.start("old");

        fixture.stop("old");

        assertThat(fixture.phone("old").sharing()).isEqualTo(Sharing.OFF);
    }
}
