package dev.golink.screens.frames;

import static dev.golink.screens.frames.PipelineFixture.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** Which frames become pictures, in which order and on which thread. */
class FramePipelineTest {
    private final PipelineFixture fixture = new PipelineFixture();
    private final FramePipeline pipeline = fixture.pipeline;
    private final FakeDecoder decoder = fixture.decoder;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aSlowDecoderGetsOnlyTheNewestJpeg() {
        pipeline.attend(ROOM);
        for (int sequence = 0; sequence < 100; sequence++) {
            pipeline.frame(PipelineFixture.jpeg(sequence));
        }
        assertThat(fixture.workers).as("one task, however many frames").hasSize(1);
        fixture.work();
        assertThat(decoder.decoded).containsExactly(99L);
        fixture.show();
        assertThat(fixture.shown).hasSize(1);
        assertThat(pipeline.feedCounts().counts()).isEqualTo(new FrameCounts(100, 1, 99));
    }

    @Test
    void framesOfAStreamAreDecodedInOrderAndTheNewestIsShown() {
        pipeline.attend(ROOM);
        for (int sequence = 0; sequence < 20; sequence++) {
            pipeline.frame(PipelineFixture.h264(sequence));
        }
        fixture.work();
        assertThat(decoder.decoded).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L,
                15L, 16L, 17L, 18L, 19L);
        assertThat(decoder.rooms).as("only what may be seen is made a picture").startsWith(ROOM, 0, 0)
                .endsWith(0, ROOM);
        fixture.show();
        assertThat(fixture.shown).extracting(PipelineFixture::sequence).containsExactly(19L);
    }

    @Test
    void phonesTakeTurnsAtTheDecoder() {
        pipeline.attend(ROOM);
        pipeline.frame(PipelineFixture.h264(0));
        pipeline.frame(PipelineFixture.h264(1));
        fixture.workers.poll().run();
        assertThat(decoder.decoded).containsExactly(0L);
        assertThat(fixture.workers).hasSize(1);
    }

    @Test
    void framesArrivingDuringDecodingAreDecodedNextNotInParallel() {
        pipeline.attend(ROOM);
        decoder.meanwhile = () -> {
            decoder.meanwhile = () -> {};
            pipeline.frame(PipelineFixture.jpeg(1));
            pipeline.frame(PipelineFixture.jpeg(2));
            assertThat(fixture.workers).as("not while the first is being decoded").isEmpty();
        };
        pipeline.frame(PipelineFixture.jpeg(0));
        fixture.work();
        assertThat(decoder.decoded).containsExactly(0L, 2L);
    }

    @Test
    void aBusyFxThreadGetsOneCallAndTheNewestPicture() {
        pipeline.attend(ROOM);
        for (int sequence = 0; sequence < 10; sequence++) {
            pipeline.frame(PipelineFixture.jpeg(sequence));
            fixture.work();
        }
        assertThat(fixture.fx).hasSize(1);
        fixture.show();
        assertThat(fixture.shown).extracting(PipelineFixture::sequence).containsExactly(9L);
        assertThat(pipeline.feedCounts().unpainted()).isEqualTo(9);
        pipeline.frame(PipelineFixture.jpeg(10));
        fixture.work();
        fixture.show();
        assertThat(fixture.shown).hasSize(2);
    }

    @Test
    void pixelMemoryIsFreedAfterTwoMorePictures() {
        pipeline.attend(ROOM);
        for (int sequence = 0; sequence < 4; sequence++) {
            pipeline.frame(PipelineFixture.jpeg(sequence));
            fixture.work();
            fixture.show();
        }
        assertThat(decoder.made).extracting(PixelMemory::isFree).containsExactly(true, true, false, false);
    }

    @Test
    void pixelMemoryOfPicturesNeverShownIsFreed() {
        pipeline.attend(ROOM);
        pipeline.frame(PipelineFixture.jpeg(0));
        fixture.work();
        pipeline.frame(PipelineFixture.jpeg(1));
        fixture.work();
        assertThat(decoder.made).extracting(PixelMemory::isFree).containsExactly(true, false);
    }

    @Test
    void loadCoversTheLastTwoSeconds() {
        pipeline.attend(ROOM);
        decoder.meanwhile = () -> fixture.pass(Duration.ofMillis(10));
        for (int i = 0; i < 20; i++) {
            fixture.pass(Duration.ofMillis(90));
            pipeline.frame(PipelineFixture.h264(i, i == 0, new byte[1_000]));
            fixture.work();
        }
        assertThat(fixture.load.load()).isEqualTo(new ScreenLoad(0.1, 10_000));
        assertThat(pipeline.feedCounts().decodeNanos()).isEqualTo(Duration.ofMillis(200).toNanos());
        fixture.pass(Duration.ofSeconds(3));
        assertThat(fixture.load.load()).isEqualTo(ScreenLoad.NONE);
    }

    @Test
    void aClosedPipelineShowsNothingAndReleasesItsDecoder() {
        pipeline.attend(ROOM);
        pipeline.frame(PipelineFixture.jpeg(0));
        fixture.work();
        pipeline.close();
        fixture.show();
        fixture.work();
        assertThat(decoder.released).isOne();
        pipeline.frame(PipelineFixture.jpeg(1));
        assertThat(fixture.workers).isEmpty();
        assertThat(fixture.shown).isEmpty();
    }
}
