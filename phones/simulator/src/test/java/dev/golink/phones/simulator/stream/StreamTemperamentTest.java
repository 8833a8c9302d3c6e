package dev.golink.phones.simulator.stream;

import static dev.golink.phones.simulator.stream.StreamFixture.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import dev.golink.phones.client.wire.MaskedBytes;
import dev.golink.phones.fixtures.HandClock;
import dev.golink.phones.simulator.behaviour.Behaviour;
import dev.golink.phones.simulator.clip.Clip;
import dev.golink.phones.simulator.clip.ClipFormat;
import dev.golink.phones.simulator.picture.UprightSize;
import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.screen.Frame;

/** Tests the streams of phones whose screen is still, whose stream stalls, or whose frames are damaged. */
class StreamTemperamentTest {
    @AutoClose
    private final StreamFixture fixture = new StreamFixture();
    private final HandClock clock = fixture.clock;
    private final CollectingConnection line = fixture.line;

    @Test
    void aStillPhoneReportsStillAndSendsKeyFramesOnRequest() {
        ScreenStream stream = fixture.started(Behaviour.STILL);
        clock.turn(SECOND.multipliedBy(30));
        assertThat(line.frames).singleElement().matches(Frame::keyFrame);
        assertThat(stream.vitals()).isEqualTo(new ScreenVitals(1L, 0L, true, Duration.ZERO));
        stream.sendNow();
        clock.turn(SECOND.multipliedBy(30));
        assertThat(line.frames).hasSize(2).allMatch(Frame::keyFrame);
        stream.tune(StreamFixture.tuning(80, 8));
        fixture.turnUntil(() -> line.frames.size() == 3);
        assertThat(line.frames.getLast()).matches(frame -> frame.keyFrame() && frame.height() == 80);
        clock.turn(SECOND.multipliedBy(30));
        assertThat(line.frames).hasSize(3);
    }

    @Test
    void aStallingPhoneInterruptsItsFramesWithoutReportingStill() {
        ScreenStream stream = fixture.started(Behaviour.STALLING);
        clock.turn(Duration.ofMillis(6_500));
        int before = line.frames.size();
        assertThat(before).isGreaterThan(40);
        clock.turn(Duration.ofMillis(8_000));
        assertThat(line.frames).hasSize(before);
        assertThat(stream.vitals().still()).isFalse();
        clock.turn(SECOND.multipliedBy(4));
        assertThat(line.frames).hasSizeGreaterThan(before + 20);
        fixture.assertEachDecodes();
    }

    @Test
    void aCorruptPhoneSendsDamagedFramesForSomeSecondsAndThenValidOnes() {
        fixture.started(Behaviour.CORRUPT);
        clock.turn(Duration.ofMillis(5_900));
        fixture.assertEachDecodes();
        line.frames.clear();
        clock.turn(Duration.ofMillis(200));
        line.frames.clear();
        clock.turn(Duration.ofMillis(3_800));
        assertThat(line.frames).hasSizeGreaterThan(25).noneMatch(this::isWhole);
        assertThat(line.frames).as("a size that is not its own").anyMatch(frame -> frame.width() != 72);
        line.frames.clear();
        clock.turn(SECOND.multipliedBy(3));
        List<Frame> fromAKeyFrameOn = line.frames.stream().dropWhile(frame -> !frame.keyFrame() || !isWhole(frame))
                .toList();
        assertThat(fromAKeyFrameOn).hasSizeGreaterThan(10);
        StreamFixture.assertDecodes(fromAKeyFrameOn);
    }

    private boolean isWhole(Frame frame) {
        Clip clip = fixture.clips.clip(ClipFormat.within(0, UprightSize.FULL, 0, 160, 8, 4_000_000));
        for (int second = 0; second < Clip.SECONDS; second++) {
            List<MaskedBytes> pictures = clip.second(second);
            if (pictures != null && frame.width() == 72
                    && pictures.stream().anyMatch(it -> Arrays.equals(it.plain(), CollectingConnection.bytes(frame)))) {
                return true;
            }
        }
        return false;
    }
}
