package dev.golink.phones.simulator.stream;

import static dev.golink.phones.simulator.stream.StreamFixture.SECOND;
import static dev.golink.phones.simulator.stream.StreamFixture.SMALLER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import dev.golink.phones.fixtures.HandClock;
import dev.golink.phones.simulator.behaviour.Behaviour;

/** Tests additional key frames: when one is asked for, when the size changes, and after frames that were left out. */
class StreamKeyFrameTest {
    @AutoClose
    private final StreamFixture fixture = new StreamFixture();
    private final HandClock clock = fixture.clock;
    private final CollectingConnection line = fixture.line;

    @Test
    void aRequestedKeyFrameIsSentAtOnceAndTheStreamStillDecodes() {
        ScreenStream stream = fixture.started(Behaviour.WELL);
        for (int millis = 100; millis < 1_000; millis += 130) {
            clock.turn(SECOND.plusMillis(millis));
            int before = line.frames.size();
            stream.sendNow();
            assertThat(line.frames).hasSize(before + 1);
            assertThat(line.frames.getLast().keyFrame()).isTrue();
        }
        clock.turn(SECOND);
        fixture.assertEachDecodes();
    }

    @Test
    void aTunedStreamContinuesWithAKeyFrameOfTheNewSize() {
        ScreenStream stream = fixture.started(Behaviour.WELL);
        clock.turn(Duration.ofMillis(2_400));
        stream.tune(StreamFixture.tuning(80, 5));
        fixture.turnUntil(() -> line.frames.getLast().height() == 80);
        int switched = line.frames
                .indexOf(line.frames.stream().filter(it -> it.height() == 80).findFirst().orElseThrow());
        assertThat(line.frames.get(switched).keyFrame()).isTrue();
        assertThat(line.frames.subList(switched, line.frames.size())).allMatch(it -> it.width() == 36);
        fixture.prepare(SMALLER, 5);
        int before = line.frames.size();
        clock.turn(SECOND.multipliedBy(4));
        assertThat(line.frames).hasSizeBetween(before + 19, before + 21);
        fixture.assertEachDecodes();
    }

    @Test
    void afterADroppedFrameTheStreamContinuesWithAKeyFrame() {
        ScreenStream stream = fixture.started(Behaviour.WELL);
        clock.turn(Duration.ofMillis(2_200));
        line.busy = true;
        clock.turn(Duration.ofMillis(130));
        line.busy = false;
        int before = line.frames.size();
        clock.turn(SECOND);
        assertThat(line.frames.get(before).keyFrame()).isTrue();
        fixture.assertEachDecodes();
        assertThat(stream.vitals().droppedFrames()).isBetween(5L, 8L);
        assertThat(fixture.counters.figures(Duration.ZERO, Duration.ZERO).framesLeftOut())
                .isEqualTo(stream.vitals().droppedFrames());
    }

    @Test
    void aKeyFrameThatCouldNotBeSentIsSentLater() {
        ScreenStream stream = fixture.started(Behaviour.WELL);
        clock.turn(Duration.ofMillis(2_200));
        line.busy = true;
        stream.sendNow();
        line.busy = false;
        int before = line.frames.size();
        clock.turn(Duration.ofMillis(130));
        assertThat(line.frames).hasSizeGreaterThan(before);
        assertThat(line.frames.get(before).keyFrame()).isTrue();
    }
}
