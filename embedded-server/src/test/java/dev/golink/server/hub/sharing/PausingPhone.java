package dev.golink.server.hub.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.phone.PhoneDescription;
import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.phone.Vitals;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.ScreenAudience;
import dev.golink.server.fleet.screen.ScreenTuning;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingTransport;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.ServerMessage;

/** One phone in a hub, which shares its screen and pauses while nobody watches it. */
final class PausingPhone {
    static final PhoneId ID = new PhoneId("lab-7");
    static final ScreenTuning TILE = new ScreenTuning(360, 8, 500_000);
    static final Duration TICK = Duration.ofMillis(250);

    final HubFixture fixture = new HubFixture();

    RecordingTransport connect(boolean canPause) {
        RecordingTransport line = fixture.connect("lab-7");
        fixture.hub.phoneSaid(line, hello(canPause));
        return line;
    }

    RecordingTransport live(boolean canPause) {
        RecordingTransport line = connect(canPause);
        fixture.start("lab-7");
        fixture.reports(line, Sharing.LIVE, HubFixture.lastCommand(line), "");
        return line;
    }

    /** Connects a phone that nobody watches, so that it is told to pause and reports that it does. */
    RecordingTransport paused() {
        RecordingTransport line = live(true);
        passWithFrames(line, Duration.ofSeconds(7));
        assertThat(line.lastSent()).isEqualTo(new ServerMessage.PauseScreen());
        fixture.reports(line, Sharing.PAUSED, null, "");
        fixture.pass(TICK);
        return line;
    }

    private static PhoneMessage.Hello hello(boolean canPause) {
        return PhoneMessage.Hello.withoutInput(new PhoneDescription("Pixel 8", "Android 16", "test 1", 1080, 2400,
                canPause ? Set.of(Capability.SHARE, Capability.PAUSE) : Set.of(Capability.SHARE),
                Set.of(Codec.H264, Codec.JPEG), false), null);
    }

    static PhoneMessage.Heart still(Sharing sharing) {
        return new PhoneMessage.Heart(new Vitals(null, null, null, null, new ScreenVitals(null, null, true, null)),
                sharing, null);
    }

    Sharing sharing() {
        return fixture.phone("lab-7").sharing();
    }

    /** Lets an operator watch with this wish; null if nobody watches. */
    void watched(@Nullable ScreenTuning wish) {
        fixture.hub.watched(ID, wish == null ? ScreenAudience.NOBODY
                : new ScreenAudience(List.of(HubFixture.DESK), wish, false));
    }

    void beats(RecordingTransport line, Sharing sharing) {
        fixture.hub.phoneSaid(line, new PhoneMessage.Heart(Vitals.UNKNOWN, sharing, null));
    }

    void passWithFrames(RecordingTransport line, Duration duration) {
        for (Duration left = duration; left.isPositive(); left = left.minus(TICK)) {
            line.frameComes();
            fixture.pass(TICK);
        }
    }

    void passWithBeats(RecordingTransport line, Sharing sharing, Duration duration) {
        for (Duration left = duration; left.isPositive(); left = left.minusSeconds(1)) {
            fixture.pass(Duration.ofSeconds(1));
            beats(line, sharing);
        }
    }

    static long pauses(RecordingTransport line) {
        return line.sent.stream().filter(ServerMessage.PauseScreen.class::isInstance).count();
    }

    static long resumes(RecordingTransport line) {
        return line.sent.stream().filter(ServerMessage.ResumeScreen.class::isInstance).count();
    }

    static long keyFrames(RecordingTransport line) {
        return line.sent.stream().filter(ServerMessage.KeyFrame.class::isInstance).count();
    }

    static long stops(RecordingTransport line) {
        return line.sent.stream().filter(HubFixture::stops).count();
    }
}
