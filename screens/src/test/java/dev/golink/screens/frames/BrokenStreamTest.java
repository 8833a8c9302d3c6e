package dev.golink.screens.frames;

import static dev.golink.screens.frames.PipelineBench.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.golink.screens.bitstream.FrameProblem;

/** What happens to a stream when a frame is missing, damaged or dropped. */
class BrokenStreamTest {
    private final PipelineBench bench = new PipelineBench();
    private final FramePipeline pipeline = bench.pipeline;
    private final FakeDecoder decoder = bench.decoder;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aStreamThatBeginsInTheMiddleWaitsForAKeyFrameAndAsksForOne() {
        pipeline.attend(ROOM);
        pipeline.frame(PipelineBench.h264(5));
        assertThat(bench.keyFramesAskedFor).isOne();
        pipeline.frame(PipelineBench.h264(6));
        assertThat(bench.keyFramesAskedFor).as("once a second at most").isOne();
        bench.pass(Duration.ofSeconds(1));
        pipeline.frame(PipelineBench.h264(7));
        assertThat(bench.keyFramesAskedFor).isEqualTo(2);
        assertThat(bench.workers).isEmpty();
        bench.show();
        assertThat(bench.shown).containsExactly(new DecodeResult.Unreadable(FrameProblem.NO_KEY_FRAME, bench.now));
        pipeline.frame(PipelineBench.key(8));
        bench.work();
        assertThat(decoder.decoded).containsExactly(8L);
    }

    @Test
    void aGapInAStreamCostsAllUpToTheNextKeyFrame() {
        pipeline.attend(ROOM);
        pipeline.frame(PipelineBench.h264(0));
        pipeline.frame(PipelineBench.h264(3));
        pipeline.frame(PipelineBench.h264(4));
        pipeline.frame(PipelineBench.key(5));
        pipeline.frame(PipelineBench.h264(6));
        bench.work();
        assertThat(decoder.decoded).containsExactly(0L, 5L, 6L);
        assertThat(bench.keyFramesAskedFor).isOne();
        assertThat(pipeline.feedCounts().lost()).isEqualTo(2);
        assertThat(pipeline.feedCounts().late()).isEqualTo(2);
    }

    @Test
    void theNumbersOfFramesMayBeginAnew() {
        pipeline.attend(ROOM);
        pipeline.frame(PipelineBench.key(0xFFFF_FFFFL));
        pipeline.frame(PipelineBench.h264(0, false, new byte[1]));
        bench.work();
        assertThat(decoder.decoded).containsExactly(0xFFFF_FFFFL, 0L);
        assertThat(pipeline.feedCounts().lost()).isZero();
    }

    @Test
    void aDecoderThatIsTooSlowLosesAStretchAndSaysSo() {
        pipeline.attend(ROOM);
        pipeline.frame(PipelineBench.configuration(0));
        for (int sequence = 1; sequence <= FrameInbox.MOST_FRAMES; sequence++) {
            pipeline.frame(sequence == 1 ? PipelineBench.key(1) : PipelineBench.h264(sequence));
        }
        assertThat(bench.keyFramesAskedFor).isOne();
        bench.show();
        assertThat(bench.shown).containsExactly(new DecodeResult.Unreadable(FrameProblem.OVERLOAD, bench.now));
        pipeline.frame(PipelineBench.h264(31));
        pipeline.frame(PipelineBench.key(32));
        pipeline.frame(PipelineBench.h264(33));
        bench.work();
        assertThat(decoder.decoded).as("the configuration stays").containsExactly(0L, 32L, 33L);
        assertThat(pipeline.feedCounts().late()).isEqualTo(31);
    }

    @Test
    void aFrameTooManyInBytesIsOneTooMany() {
        pipeline.attend(ROOM);
        pipeline.frame(PipelineBench.h264(0, true, new byte[2 << 20]));
        pipeline.frame(PipelineBench.h264(1, false, new byte[2 << 20]));
        assertThat(bench.keyFramesAskedFor).isZero();
        pipeline.frame(PipelineBench.h264(2, false, new byte[1]));
        assertThat(bench.keyFramesAskedFor).isOne();
    }

    @Test
    void aFrameThatCantBeDecodedCostsAllUpToTheNextKeyFrame() {
        pipeline.attend(ROOM);
        decoder.unreadable.add(1L);
        for (int sequence = 0; sequence < 5; sequence++) {
            pipeline.frame(PipelineBench.h264(sequence));
        }
        bench.workers.poll().run();
        bench.show();
        bench.work();
        bench.show();
        assertThat(bench.shown.getLast()).isInstanceOf(DecodeResult.Unreadable.class);
        assertThat(bench.keyFramesAskedFor).isOne();
        pipeline.frame(PipelineBench.h264(5));
        pipeline.frame(PipelineBench.key(6));
        bench.work();
        assertThat(decoder.decoded).containsExactly(0L, 1L, 6L);
        assertThat(pipeline.feedCounts().unreadable()).isOne();
    }

    @Test
    void aKeyFrameThatWaitsAlreadyIsNotAskedFor() {
        pipeline.attend(ROOM);
        decoder.unreadable.add(1L);
        pipeline.frame(PipelineBench.h264(0));
        pipeline.frame(PipelineBench.h264(1));
        pipeline.frame(PipelineBench.h264(2));
        pipeline.frame(PipelineBench.key(3));
        pipeline.frame(PipelineBench.h264(4));
        bench.work();
        assertThat(decoder.decoded).containsExactly(0L, 1L, 3L, 4L);
        assertThat(bench.keyFramesAskedFor).isZero();
    }

    @Test
    void aDecoderThatFailsCostsOneFrame() {
        pipeline.attend(ROOM);
        decoder.failing.add(0L);
        pipeline.frame(PipelineBench.jpeg(0));
        bench.work();
        bench.show();
        pipeline.frame(PipelineBench.jpeg(1));
        bench.work();
        bench.show();
        assertThat(bench.shown).hasSize(2);
        assertThat(bench.shown.getFirst()).isEqualTo(new DecodeResult.Unreadable(FrameProblem.DAMAGED, bench.now));
        assertThat(PipelineBench.sequence(bench.shown.getLast())).isOne();
    }
}
