package dev.golink.phones.simulator.stream;

import static dev.golink.phones.simulator.stream.StreamFixture.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import dev.golink.phones.fixtures.HandClock;
import dev.golink.phones.simulator.behaviour.Behaviour;
import dev.golink.phones.simulator.clip.NalUnits;
import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

/** Tests an H.264 stream from its start to its end. */
class ScreenStreamTest {
    @AutoClose
    private final StreamFixture fixture = new StreamFixture();
    private final HandClock clock = fixture.clock;
    private final CollectingConnection line = fixture.line;

    @Test
    void aStreamDecodesBeyondTheEndOfTheLoop() {
        ScreenStream stream = fixture.started(Behaviour.WELL);
        clock.turn(SECOND.multipliedBy(25));
        assertThat(line.frames).hasSizeBetween(199, 202);
        fixture.assertEachDecodes();
        assertThat(line.frames).allMatch(frame -> frame.codec() == Codec.H264 && !frame.configuration());
        assertThat(line.frames.stream().filter(Frame::keyFrame).count()).isBetween(25L, 27L);
        assertThat(stream.vitals()).isEqualTo(
                new ScreenVitals((long) line.frames.size(), 0L, false, Duration.ZERO));
    }

    @Test
    void framesCarryASequenceNumberAndTheirSendingTime() {
        fixture.started(Behaviour.WELL);
        clock.turn(SECOND.multipliedBy(12));
        for (int i = 0; i < line.frames.size(); i++) {
            assertThat(line.frames.get(i).sequence()).isEqualTo(i);
        }
        assertThat(line.frames).extracting(Frame::capturedAt).isSorted().doesNotHaveDuplicates();
        assertThat(line.frames.getLast().capturedAt()).isBetween(fixture.micros() - 125_000, fixture.micros());
    }

    @Test
    void onlyKeyFramesCarryAConfiguration() {
        fixture.started(Behaviour.WELL);
        clock.turn(SECOND.multipliedBy(3));
        assertThat(line.frames).allSatisfy(frame -> assertThat(NalUnits.typesOf(CollectingConnection.bytes(frame)))
                .isEqualTo(frame.keyFrame() ? List.of(NalUnits.SPS, NalUnits.PPS, NalUnits.IDR)
                        : List.of(NalUnits.DEPENDENT)));
    }

    @Test
    void aStoppedStreamSendsNothingAndItsCountsRestart() {
        ScreenStream stream = fixture.started(Behaviour.WELL);
        clock.turn(SECOND);
        stream.stop();
        int before = line.frames.size();
        clock.turn(SECOND);
        assertThat(line.frames).hasSize(before);
        assertThat(stream.vitals()).isEqualTo(ScreenVitals.UNKNOWN);
        stream.start();
        assertThat(stream.vitals().sentFrames()).isEqualTo(1);
        assertThat(line.frames.getLast()).matches(Frame::keyFrame);
        assertThat(line.frames.getLast().sequence()).isEqualTo(before);
    }
}
