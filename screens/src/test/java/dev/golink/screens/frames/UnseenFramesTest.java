package dev.golink.screens.frames;

import static dev.golink.screens.frames.PipelineFixture.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/**
 * What happens to frames while a screen is hidden, and what is shown when it is watched again or with a higher quality.
 */
class UnseenFramesTest {
    private final PipelineFixture fixture = new PipelineFixture();
    private final FramePipeline pipeline = fixture.pipeline;
    private final FakeDecoder decoder = fixture.decoder;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void framesAreNotDecodedWhileNobodyWatches() {
        pipeline.frame(PipelineFixture.h264(0));
        assertThat(fixture.workers).isEmpty();
        pipeline.attend(ROOM);
        assertThat(fixture.keyFramesAskedFor).as("the stream goes on without one").isOne();
        pipeline.frame(PipelineFixture.key(1));
        fixture.work();
        pipeline.frame(PipelineFixture.h264(2));
        pipeline.attend(0);
        pipeline.frame(PipelineFixture.configuration(3));
        pipeline.frame(PipelineFixture.h264(4));
        fixture.work();
        assertThat(decoder.decoded).containsExactly(1L);
        assertThat(decoder.released).as("memory is for what is seen").isOne();
        pipeline.attend(ROOM);
        assertThat(fixture.keyFramesAskedFor).as("at once, for nothing may move").isEqualTo(2);
        pipeline.frame(PipelineFixture.h264(5));
        pipeline.frame(PipelineFixture.key(6));
        fixture.work();
        assertThat(decoder.decoded).containsExactly(1L, 3L, 6L);
        assertThat(pipeline.feedCounts().unseen()).isEqualTo(3);
    }

    @Test
    void newestJpegIsDecodedWhenAWatcherReturns() {
        pipeline.attend(ROOM);
        pipeline.attend(0);
        pipeline.frame(PipelineFixture.jpeg(0));
        pipeline.frame(PipelineFixture.jpeg(1));
        fixture.work();
        assertThat(decoder.decoded).isEmpty();
        pipeline.attend(ROOM);
        fixture.work();
        assertThat(decoder.decoded).containsExactly(1L);
        assertThat(pipeline.feedCounts().unseen()).isOne();
        assertThat(fixture.keyFramesAskedFor).isZero();
    }

    @Test
    void aLargerViewGetsTheNewestPictureAgainWithoutANewFrame() {
        pipeline.attend(100);
        pipeline.frame(PipelineFixture.h264(0));
        fixture.work();
        fixture.show();
        pipeline.attend(ROOM);
        fixture.work();
        fixture.show();
        assertThat(decoder.rooms).containsExactly(100, ROOM);
        assertThat(fixture.shown).hasSize(2);
    }
}
