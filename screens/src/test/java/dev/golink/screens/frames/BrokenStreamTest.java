package dev.golink.screens.frames;

import static dev.golink.screens.frames.PipelineFixture.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.golink.screens.bitstream.FrameProblem;

/** What happens to a stream when a frame is missing, damaged or dropped. */
class BrokenStreamTest {
    private final PipelineFixture fixture = new PipelineFixture();
    private final FramePipeline pipeline = fixture.pipeline;
    private final FakeDecoder decoder = fixture.decoder;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aStreamWithoutAKeyFrameWaitsForOneAndRequestsIt() {
        pipeline.attend(ROOM);
        pipeline.frame(PipelineFixture.h264(5));
        assertThat(fixture.keyFramesAskedFor).isOne();
        pipeline.frame(PipelineFixture.h264(6));
        assertThat(fixture.keyFramesAskedFor).as("once a second at most").isOne();
        fixture.pass(Duration.ofSeconds(1));
        pipeline.frame(PipelineFixture.h264(7));
        assertThat(fixture.keyFramesAskedFor).isEqualTo(2);
        assertThat(fixture.workers).isEmpty();
        fixture.show();
        assertThat(fixture.shown).containsExactly(new DecodeResult.Unreadable(FrameProblem.NO_KEY_FRAME, fixture.now));
        pipeline.frame(PipelineFixture.key(8));
        fixture.work();
        assertThat(decoder.decoded).containsExactly(8L);
    }

    @Test
    void aGapDropsFramesUntilTheNextKeyFrame() {
        pipeline.attend(ROOM);
        pipeline.frame(PipelineFixture.h264(0));
        pipeline.frame(PipelineFixture.h264(3));
        pipeline.frame(PipelineFixture.h264(4));
        pipeline.frame(PipelineFixture.key(5));
        pipeline.frame(PipelineFixture.h264(6));
        fixture.work();
        assertThat(decoder.decoded).containsExactly(0L, 5L, 6L);
        assertThat(fixture.keyFramesAskedFor).isOne();
        assertThat(pipeline.feedCounts().lost()).isEqualTo(2);
        assertThat(pipeline.feedCounts().late()).isEqualTo(2);
    }

    @Test
    void frameNumbersMayWrapAround() {
        pipeline.attend(ROOM);
        pipeline.frame(PipelineFixture.key(0xFFFF_FFFFL));
        pipeline.frame(PipelineFixture.h264(0, false, new byte[1]));
        fixture.work();
        assertThat(decoder.decoded).containsExactly(0xFFFF_FFFFL, 0L);
        assertThat(pipeline.feedCounts().lost()).isZero();
    }

    @Test
    void aSlowDecoderDropsFramesAndReportsTheOverload() {
        pipeline.attend(ROOM);
        pipeline.frame(PipelineFixture.configuration(0));
        for (int sequence = 1; sequence <= FrameInbox.MOST_FRAMES; sequence++) {
            pipeline.frame(sequence == 1 ? PipelineFixture.key(1) : PipelineFixture.h264(sequence));
        }
        assertThat(fixture.keyFramesAskedFor).isOne();
        fixture.show();
        assertThat(fixture.shown).containsExactly(new DecodeResult.Unreadable(FrameProblem.OVERLOAD, fixture.now));
        pipeline.frame(PipelineFixture.h264(31));
        pipeline.frame(PipelineFixture.key(32));
        pipeline.frame(PipelineFixture.h264(33));
        fixture.work();
        assertThat(decoder.decoded).as("the configuration stays").containsExactly(0L, 32L, 33L);
        assertThat(pipeline.feedCounts().late()).isEqualTo(31);
    }

    @Test
    void tooManyWaitingBytesCountAsAnOverload() {
        pipeline.attend(ROOM);
        pipeline.frame(PipelineFixture.h264(0, true, new byte[2 << 20]));
        pipeline.frame(PipelineFixture.h264(1, false, new byte[2 << 20]));
        assertThat(fixture.keyFramesAskedFor).isZero();
        pipeline.frame(PipelineFixture.h264(2, false, new byte[1]));
        assertThat(fixture.keyFramesAskedFor).isOne();
    }

    @Test
    void anUndecodableFrameDropsFramesUntilTheNextKeyFrame() {
        pipeline.attend(ROOM);
        decoder.unreadable.add(1L);
        for (int sequence = 0; sequence < 5; sequence++) {
            pipeline.frame(PipelineFixture.h264(sequence));
        }
        fixture.workers.poll().run();
        fixture.show();
        fixture.work();
        fixture.show();
        assertThat(fixture.shown.getLast()).isInstanceOf(DecodeResult.Unreadable.class);
        assertThat(fixture.keyFramesAskedFor).isOne();
        pipeline.frame(PipelineFixture.h264(5));
        pipeline.frame(PipelineFixture.key(6));
        fixture.work();
        assertThat(decoder.decoded).containsExactly(0L, 1L, 6L);
        assertThat(pipeline.feedCounts().unreadable()).isOne();
    }

    @Test
    void noKeyFrameIsRequestedWhenOneIsAlreadyWaiting() {
        pipeline.attend(ROOM);
        decoder.unreadable.add(1L);
        pipeline.frame(PipelineFixture.h264(0));
        pipeline.frame(PipelineFixture.h264(1));
        pipeline.frame(PipelineFixture.h264(2));
        pipeline.frame(PipelineFixture.key(3));
        pipeline.frame(PipelineFixture.h264(4));
        fixture.work();
        assertThat(decoder.decoded).containsExactly(0L, 1L, 3L, 4L);
        assertThat(fixture.keyFramesAskedFor).isZero();
    }

    @Test
    void aDecoderFailureLosesOneFrame() {
        pipeline.attend(ROOM);
        decoder.failing.add(0L);
        pipeline.frame(PipelineFixture.jpeg(0));
        fixture.work();
        fixture.show();
        pipeline.frame(PipelineFixture.jpeg(1));
        fixture.work();
        fixture.show();
        assertThat(fixture.shown).hasSize(2);
        assertThat(fixture.shown.getFirst()).isEqualTo(new DecodeResult.Unreadable(FrameProblem.DAMAGED, fixture.now));
        assertThat(PipelineFixture.sequence(fixture.shown.getLast())).isOne();
    }
}
