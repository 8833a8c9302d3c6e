package dev.golink.phones.simulator.stream;

import static dev.golink.phones.simulator.stream.StreamFixture.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import dev.golink.phones.client.message.ServerInstruction;
import dev.golink.phones.fixtures.HandClock;
import dev.golink.phones.simulator.behaviour.Behaviour;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

/** Tests that a paused stream sends nothing, and goes on when the server resumes it. */
class RestingStreamTest {
    @AutoClose
    private final StreamFixture fixture = new StreamFixture();
    private final HandClock clock = fixture.clock;
    private final CollectingConnection line = fixture.line;

    @Test
    void aPausedStreamSendsNothingAndResumesWithAKeyFrame() {
        ScreenStream stream = fixture.started(Behaviour.WELL);
        clock.turn(Duration.ofMillis(2_400));
        stream.rest(true);
        int before = line.frames.size();
        stream.sendNow();
        stream.tune(StreamFixture.tuning(160, 5));
        clock.turn(SECOND.multipliedBy(5));
        assertThat(line.frames).hasSize(before);
        assertThat(stream.vitals().sentFrames()).as("the sharing goes on").isEqualTo(before);
        stream.tune(StreamFixture.tuning(160, 8));
        stream.rest(false);
        assertThat(line.frames).hasSize(before + 1);
        assertThat(line.frames.getLast().keyFrame()).isTrue();
        clock.turn(SECOND.multipliedBy(2));
        assertThat(line.frames).hasSizeGreaterThan(before + 14);
        fixture.assertEachDecodes();
    }

    @Test
    void aStreamResumesAtOnceWhileANewSizeIsNotYetEncoded() {
        ScreenStream stream = fixture.started(Behaviour.WELL);
        clock.turn(Duration.ofMillis(2_400));
        stream.rest(true);
        clock.turn(SECOND.multipliedBy(5));
        int before = line.frames.size();

        stream.tune(new ServerInstruction.Tuning(2_400, 30, 8_000_000));
        stream.rest(false);

        assertThat(line.frames).hasSize(before + 1);
        assertThat(line.frames.getLast()).matches(Frame::keyFrame);
        fixture.assertEachDecodes();
    }

    @Test
    void aPictureInProgressIsNotSentWhileTheStreamIsPaused() {
        ScreenStream stream = fixture.stream(Behaviour.WELL);
        stream.use(Codec.JPEG, StreamFixture.tuning(160, 8));
        stream.start();
        stream.rest(true);
        for (int i = 0; i < 10; i++) {
            clock.turn(SECOND);
        }
        assertThat(line.frames).isEmpty();
        stream.rest(false);
        fixture.turnUntil(() -> line.frames.size() > 1);
    }

    @Test
    void aStillPhoneSendsItsPictureAgainAfterAPause() {
        ScreenStream stream = fixture.started(Behaviour.STILL);
        clock.turn(SECOND);
        stream.rest(true);
        clock.turn(SECOND);
        stream.rest(false);
        clock.turn(SECOND.multipliedBy(10));
        assertThat(line.frames).hasSize(2).allMatch(Frame::keyFrame);
        stream.rest(true);
        stream.tune(StreamFixture.tuning(80, 8));
        stream.rest(false);
        fixture.turnUntil(() -> line.frames.getLast().height() == 80);
        clock.turn(SECOND.multipliedBy(10));
        assertThat(line.frames).as("the old size at once, the new one when it is there").hasSize(4);
    }
}
