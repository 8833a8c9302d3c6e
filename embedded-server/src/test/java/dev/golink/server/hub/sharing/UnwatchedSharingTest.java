package dev.golink.server.hub.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingTransport;
import dev.golink.server.hub.transport.ConnectionEnd;
import dev.golink.server.protocol.message.ServerMessage;

/** Tests that a server with this setting ends sharing that nobody watches. */
class UnwatchedSharingTest {
    private final ReturningPhones phones = new ReturningPhones();

    @Test
    void anUnwatchedSharingEndsAfterTheConfiguredTimeAndShowsWhy() {
        HubFixture strict = phones.server(HubFixture.settings(50_000).withEndUnwatched(Duration.ofMinutes(10)));
        RecordingTransport line = strict.connectLive("lab-7");

        passWithBeats(strict, line, Duration.ofSeconds(590));
        assertThat(line.sent).noneMatch(HubFixture::stops);
        passWithBeats(strict, line, Duration.ofSeconds(20));
        assertThat(line.sent)
                .contains(new ServerMessage.Instruct(HubFixture.DESK, HubFixture.lastCommand(line),
                        new Command.StopSharing()));
        strict.reports(line, Sharing.OFF, HubFixture.lastCommand(line), "");

        assertThat(strict.phone("lab-7").sharing()).isEqualTo(Sharing.OFF);
        assertThat(strict.phone("lab-7").sharingDetails().unwatchedFor()).isEqualTo(Duration.ofMinutes(10));
        strict.hub.phoneGone(line, ConnectionEnd.CONNECTION_LOST);
        RecordingTransport again = strict.connectModern("lab-7");
        strict.pass(Duration.ofSeconds(3));
        assertThat(ReturningPhones.asked(again)).as("ended is ended").isZero();
    }

    @Test
    void aNewStartClearsTheUnwatchedReason() {
        HubFixture strict = phones.server(HubFixture.settings(50_000).withEndUnwatched(Duration.ofMinutes(1)));
        RecordingTransport line = strict.connectLive("lab-7");
        passWithBeats(strict, line, Duration.ofSeconds(65));
        strict.reports(line, Sharing.OFF, HubFixture.lastCommand(line), "");

        strict.start("lab-7");

        assertThat(strict.phone("lab-7").sharingDetails().unwatchedFor()).isNull();
    }

    private static void passWithBeats(HubFixture server, RecordingTransport line, Duration duration) {
        for (Duration left = duration; left.isPositive(); left = left.minusSeconds(5)) {
            server.pass(Duration.ofSeconds(5));
            server.beats(line);
        }
    }
}
