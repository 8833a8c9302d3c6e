package dev.golink.screens.frames;

import static dev.golink.screens.frames.PipelineBench.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/**
 * What happens to frames while a screen is hidden, and what is shown when it is watched again or with a higher quality.
 */
class UnseenFramesTest {
    private final PipelineBench bench = new PipelineBench();
    private final FramePipeline pipeline = bench.pipeline;
    private final FakeDecoder decoder = bench.decoder;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void nothingIsDecodedWhileNobodyLooks() {
        pipeline.frame(PipelineBench.h264(0));
        assertThat(bench.workers).isEmpty();
        pipeline.attend(ROOM);
        assertThat(bench.keyFramesAskedFor).as("the stream goes on without one").isOne();
        pipeline.frame(PipelineBench.key(1));
        bench.work();
        pipeline.frame(PipelineBench.h264(2));
        pipeline.attend(0);
        pipeline.frame(PipelineBench.configuration(3));
        pipeline.frame(PipelineBench.h264(4));
        bench.work();
        assertThat(decoder.decoded).containsExactly(1L);
        assertThat(decoder.released).as("memory is for what is seen").isOne();
        pipeline.attend(ROOM);
        assertThat(bench.keyFramesAskedFor).as("at once, for nothing may move").isEqualTo(2);
        pipeline.frame(PipelineBench.h264(5));
        pipeline.frame(PipelineBench.key(6));
        bench.work();
        assertThat(decoder.decoded).containsExactly(1L, 3L, 6L);
        assertThat(pipeline.feedCounts().unseen()).isEqualTo(3);
    }

    @Test
    void theNewestJpegIsKeptForWhoLooksLater() {
        pipeline.attend(ROOM);
        pipeline.attend(0);
        pipeline.frame(PipelineBench.jpeg(0));
        pipeline.frame(PipelineBench.jpeg(1));
        bench.work();
        assertThat(decoder.decoded).isEmpty();
        pipeline.attend(ROOM);
        bench.work();
        assertThat(decoder.decoded).containsExactly(1L);
        assertThat(pipeline.feedCounts().unseen()).isOne();
        assertThat(bench.keyFramesAskedFor).isZero();
    }

    @Test
    void aCloserLookGetsTheNewestPictureAgainThoughNothingComes() {
        pipeline.attend(100);
        pipeline.frame(PipelineBench.h264(0));
        bench.work();
        bench.show();
        pipeline.attend(ROOM);
        bench.work();
        bench.show();
        assertThat(decoder.rooms).containsExactly(100, ROOM);
        assertThat(bench.shown).hasSize(2);
    }
}
