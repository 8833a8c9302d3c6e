package dev.golink.phones.simulator.stream;

import static dev.golink.phones.simulator.stream.StreamFixture.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import dev.golink.phones.fixtures.HandClock;
import dev.golink.phones.simulator.behaviour.Behaviour;
import dev.golink.phones.simulator.load.LoadScreens;
import dev.golink.phones.simulator.picture.UprightSize;
import dev.golink.server.fleet.screen.Codec;

/** Tests which codec a stream uses. */
class StreamCodecTest {
    @AutoClose
    private final StreamFixture fixture = new StreamFixture();
    private final HandClock clock = fixture.clock;
    private final CollectingConnection line = fixture.line;

    @Test
    void whereJpegIsAskedForItIsSent() {
        ScreenStream stream = fixture.stream(Behaviour.WELL);
        stream.use(Codec.JPEG, StreamFixture.tuning(160, 8));
        stream.start();
        fixture.turnUntil(() -> line.frames.size() > 3);
        assertThat(line.frames).allMatch(frame -> frame.codec() == Codec.JPEG && frame.keyFrame());
    }

    @Test
    void aRunningStreamChangesItsCodecWhenItIsAskedTo() {
        ScreenStream stream = fixture.started(Behaviour.WELL);
        clock.turn(SECOND);
        stream.use(Codec.JPEG, StreamFixture.tuning(160, 8));
        fixture.turnUntil(() -> line.frames.getLast().codec() == Codec.JPEG);
        stream.use(Codec.H264, StreamFixture.tuning(160, 8));
        clock.turn(SECOND);
        int last = line.frames.size() - 1;
        assertThat(line.frames.get(last).codec()).isEqualTo(Codec.H264);
        StreamFixture.assertDecodes(line.frames.stream().filter(frame -> frame.codec() == Codec.H264).toList());
    }

    @Test
    void jpegIsSentWhenH264CannotBeEncoded() {
        fixture.screens = new LoadScreens(true, new UprightSize(8, 8), 30);
        ScreenStream stream = fixture.stream(Behaviour.WELL);
        stream.use(Codec.H264, StreamFixture.tuning(160, 8));
        stream.start();
        fixture.turnUntil(() -> line.frames.size() > 3);
        assertThat(line.frames).allMatch(frame -> frame.codec() == Codec.JPEG);
        assertThat(fixture.clips.isUsable()).isFalse();
    }
}
