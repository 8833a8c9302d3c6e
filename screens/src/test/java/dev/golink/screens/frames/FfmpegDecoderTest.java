package dev.golink.screens.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.server.fleet.input.SeenPicture;
import dev.golink.video.h264.PictureSize;

class FfmpegDecoderTest {
    private static final int ROOM = 400;
    private static final H264Clip CLIP = H264Clip.of(180, 400, 20);
    private final FfmpegDecoder decoder = new FfmpegDecoder(() -> 77);

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void giveBack() {
        decoder.release();
    }

    @Test
    void aJpegIsDecodedUnchanged() {
        DecodeResult.Picture picture = picture(decoder.decode(Jpegs.frame(Jpegs.of(90, 200), 3, 0), 5, ROOM));
        assertThat(picture).extracting(DecodeResult.Picture::rotation, DecodeResult.Picture::arrivedAt,
                DecodeResult.Picture::decodedAt).containsExactly(3, 5L, 77L);
        assertSize(picture, 90, 200);
        assertColours(picture.image());
    }

    @Test
    void aStreamIsDecodedFrameByFrameWithoutDelay() {
        for (int i = 0; i < 20; i++) {
            DecodeResult.Picture picture = picture(decoder.decode(CLIP.frame(i, i), i, ROOM));
            assertThat(picture).extracting(DecodeResult.Picture::arrivedAt, DecodeResult.Picture::capturedAt)
                    .as("without delay").containsExactly((long) i, 1_000L + i);
            assertSize(picture, 180, 400);
            assertColours(picture.image());
            assertThat(picture.image().getPixelReader().getColor(90, 8 * i + 4).getBrightness()).as("the moving bar")
                    .isGreaterThan(0.9);
        }
    }

    @Test
    void anEarlierConfigurationIsUsedEvenAfterTheDecoderIsReleased() {
        assertThat(decoder.decode(CLIP.configurationFrame(0), 0, ROOM)).isNull();
        assertColours(picture(decoder.decode(CLIP.bareFrame(0, 1), 1, ROOM)).image());
        decoder.release();
        assertColours(picture(decoder.decode(CLIP.bareFrame(0, 2), 2, ROOM)).image());
        picture(decoder.decode(CLIP.bareFrame(1, 3), 3, ROOM));
    }

    @Test
    void sizeComesFromThePictureNotTheHeader() {
        decoder.decode(Jpegs.frame(Jpegs.of(720, 1600), 0, 0), 0, ROOM);
        assertThat(decoder.size()).as("the header says 90×200").isEqualTo(new PictureSize(720, 1600));
        decoder.decode(CLIP.frame(0, 1), 0, 0);
        assertThat(decoder.size()).isEqualTo(new PictureSize(180, 400));
        decoder.decode(CLIP.frame(new byte[9], false, 2), 0, ROOM);
        assertThat(decoder.size()).isNull();
    }

    @Test
    void aPictureIsScaledDownForASmallRoomAndNeverUp() {
        byte[] jpeg = Jpegs.of(360, 800);
        assertSize(picture(decoder.decode(Jpegs.frame(jpeg, 0, 0), 0, 5_000)), 360, 800);
        assertSize(picture(decoder.decode(Jpegs.frame(jpeg, 0, 1), 0, 560)), 360, 800);
        DecodeResult.Picture small = picture(decoder.decode(Jpegs.frame(jpeg, 0, 2), 0, 400));
        assertSize(small, 180, 400);
        assertColours(small.image());
        assertSize(picture(decoder.decode(CLIP.frame(0, 0), 0, 96)), 43, 96);
    }

    @Test
    void aPictureKeepsTheUprightSizeAndTheNumberOfItsFrameWhenItIsScaled() {
        DecodeResult.Picture small = picture(decoder.decode(Jpegs.frame(Jpegs.of(800, 360), 1, 7), 0, 200));
        assertThat(small.seen()).isEqualTo(new SeenPicture(360, 800, 1, 7));
        assertThat(small.image().getWidth()).isLessThan(800);
        assertThat(picture(decoder.decode(CLIP.frame(0, 8), 0, 96)).seen()).isEqualTo(new SeenPicture(180, 400, 0, 8));
    }

    @Test
    void newestPictureIsScaledAgainForAnotherRoom() {
        decoder.decode(CLIP.frame(0, 0), 9, 96);
        DecodeResult.Picture larger = picture(decoder.pictureAgain(400));
        assertSize(larger, 180, 400);
        assertThat(larger.arrivedAt()).isEqualTo(9);
        decoder.release();
        assertThat(decoder.pictureAgain(400)).isNull();
    }

    @Test
    void pixelMemoryInUseIsNotOverwritten() {
        FrameDecoder.Made first = decoder.decode(CLIP.frame(0, 0), 0, ROOM);
        FrameDecoder.Made second = decoder.decode(CLIP.frame(1, 1), 0, ROOM);
        FrameDecoder.Made third = decoder.decode(CLIP.frame(2, 2), 0, ROOM);
        assertThat(first.pixels()).isNotSameAs(second.pixels());
        assertThat(third.pixels()).isNotIn(first.pixels(), second.pixels());
        first.pixels().giveBack();
        assertThat(decoder.decode(CLIP.frame(3, 3), 0, ROOM).pixels()).isSameAs(first.pixels());
    }

    @Test
    void aDamagedStreamIsNotShownUntilTheNextKeyFrame() {
        decoder.decode(CLIP.frame(0, 0), 0, ROOM);
        byte[] cut = CLIP.pictures().get(1);
        assertProblem(FrameProblem.DAMAGED, decoder.decode(
                CLIP.frame(Arrays.copyOf(cut, cut.length / 2), false, 1), 1, ROOM));
        picture(decoder.decode(CLIP.frame(0, 2), 2, ROOM));
        picture(decoder.decode(CLIP.frame(1, 3), 3, ROOM));
    }

    @Test
    void framesThatCantBeShownAreNotDecoded() {
        byte[] good = Jpegs.of(90, 200);
        assertProblem(FrameProblem.TOO_BIG,
                decoder.decode(Jpegs.frame(Jpegs.claiming(good, 60_000, 60_000), 0, 0), 1, ROOM));
        assertProblem(FrameProblem.NOT_ANNEX_B, decoder.decode(CLIP.frame(good, true, 0), 1, ROOM));
        assertProblem(FrameProblem.NO_REAL_KEY_FRAME,
                decoder.decode(CLIP.frame(CLIP.pictures().get(1), true, 0), 1, ROOM));
        assertProblem(FrameProblem.NO_PARAMETERS, decoder.decode(CLIP.bareFrame(0, 0), 1, ROOM));
    }

    @Test
    void nativeMemoryIsReleasedWithEachStream() throws Throwable {
        H264Clip large = H264Clip.of(720, 1600, 3);
        byte[] jpeg = Jpegs.of(720, 1600);
        for (int i = 0; i < 50; i++) {
            openAndClose(large, jpeg);
        }
        long allocated = Memory.allocated();
        long resident = Memory.resident();
        for (int i = 0; i < 500; i++) {
            openAndClose(large, jpeg);
        }
        assertThat(Memory.allocated() - allocated).as("bytes that 500 streams left").isLessThan(16L << 20);
        assertThat(Memory.resident() - resident).as("that, and what Java made use of").isLessThan(100L << 20);
    }

    /** The pictures are small because their pixels belong to images on the heap, which are garbage-collected later. */
    private static void openAndClose(H264Clip clip, byte[] jpeg) {
        FfmpegDecoder one = new FfmpegDecoder(() -> 0);
        for (int i = 0; i < 3; i++) {
            picture(one.decode(clip.frame(i, i), 0, 32));
        }
        picture(one.decode(Jpegs.frame(jpeg, 0, 3), 0, 32));
        one.release();
    }

    private static DecodeResult.Picture picture(FrameDecoder.Made made) {
        assertThat(made).isNotNull();
        assertThat(made.result()).isInstanceOf(DecodeResult.Picture.class);
        return (DecodeResult.Picture) made.result();
    }

    private static void assertProblem(FrameProblem problem, FrameDecoder.Made made) {
        assertThat(made.result()).isInstanceOfSatisfying(DecodeResult.Unreadable.class,
                decoded -> assertThat(decoded.problem()).isEqualTo(problem));
    }

    private static void assertSize(DecodeResult.Picture picture, int width, int height) {
        assertThat(picture.image().getWidth()).isEqualTo(width);
        assertThat(picture.image().getHeight()).isEqualTo(height);
    }

    /** Expects red in the upper left quarter and blue elsewhere. */
    private static void assertColours(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        Color upper = image.getPixelReader().getColor(width / 4, height * 45 / 100);
        Color lower = image.getPixelReader().getColor(width * 3 / 4, height * 9 / 10);
        assertThat(upper.getRed()).isGreaterThan(upper.getBlue() + 0.3);
        assertThat(lower.getBlue()).isGreaterThan(lower.getRed() + 0.3);
        assertThat(upper.getOpacity()).isOne();
    }
}
