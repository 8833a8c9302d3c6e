package dev.golink.screens.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.screens.bitstream.ParameterSets;
import dev.golink.screens.ffmpeg.Mp4Muxer.Timing;
import dev.golink.screens.frames.H264Clip;
import dev.golink.screens.frames.Jpegs;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.video.h264.PictureSize;

/** The requirements of native code are checked before it is called. */
class NativeObjectsTest {
    private static final PictureSize SIZE = new PictureSize(90, 200);
    private static final List<ByteBuffer> JPEG = List.of(ByteBuffer.wrap(Jpegs.of(90, 200)));
    private static final H264Clip CLIP = H264Clip.of(96, 208, 3);
    private static final ParameterSets SETS = ParameterSets.in(ByteBuffer.wrap(CLIP.configuration())).orElseThrow();
    private static final List<ByteBuffer> KEY = List.of(ByteBuffer.wrap(CLIP.pictures().getFirst()));

    @TempDir
    private Path folder;

    private Mp4Muxer muxer() throws IOException {
        return Mp4Muxer.create(folder.resolve("x.mp4"), new PictureSize(96, 208), 0, SETS);
    }

    private static ByteBuffer memory() {
        return ByteBuffer.allocateDirect(90 * 200 * Integer.BYTES + Scaler.MARGIN);
    }

    private static Picture decoded() {
        try (Decoder decoder = new Decoder(Codec.JPEG)) {
            return decoder.decode(JPEG, 7).picture();
        }
    }

    @Test
    void closedObjectsCannotBeUsedAndClosingTwiceIsHarmless() throws IOException {
        Decoder decoder = new Decoder(Codec.H264);
        Scaler scaler = new Scaler();
        H264Encoder encoder = H264Encoder.open(SIZE);
        Picture picture = Picture.blank(SIZE);
        Mp4Muxer muxer = muxer();
        for (int i = 0; i < 2; i++) {
            List.<AutoCloseable>of(decoder, scaler, encoder, picture, muxer).forEach(NativeObjectsTest::close);
        }
        assertClosed(() -> decoder.decode(JPEG, 0));
        assertClosed(() -> decoder.decodeAlone(JPEG));
        assertClosed(() -> scaler.toPixels(decoded(), memory(), SIZE));
        assertClosed(() -> scaler.toPicture(decoded(), SIZE, Picture.blank(SIZE), SIZE));
        assertClosed(() -> encoder.encode(Picture.blank(SIZE), 1, (_, _, _) -> {}));
        assertClosed(encoder::parameterSets);
        assertClosed(picture::size);
        assertClosed(picture::tag);
        assertClosed(picture::isUsable);
        assertClosed(() -> muxer.write(KEY, Timing.at(0, 1), true));
        assertClosed(muxer::flush);
        assertClosed(muxer::finish);
        assertClosed(muxer::bytes);
    }

    private static void close(AutoCloseable object) {
        try {
            object.close();
        } catch (Exception e) {
            throw new AssertionError("Closing failed", e);
        }
    }

    private static void assertClosed(ThrowingCallable use) {
        assertThatThrownBy(use).isInstanceOf(IllegalStateException.class).hasMessageContaining("closed");
    }

    @Test
    void aPictureThatIsClosedIsNeitherScaledNorEncoded() throws IOException {
        Picture picture = Picture.blank(SIZE);
        picture.close();
        try (Scaler scaler = new Scaler(); H264Encoder encoder = H264Encoder.open(SIZE)) {
            assertClosed(() -> scaler.toPixels(picture, memory(), SIZE));
            assertClosed(() -> encoder.encode(picture, 1, (_, _, _) -> {}));
        }
    }

    @Test
    void aPictureStaysUsableAfterItsDecoderCloses() {
        try (Picture picture = decoded(); Scaler scaler = new Scaler()) {
            assertThat(picture.size()).isEqualTo(SIZE);
            assertThat(picture.tag()).isEqualTo(7);
            assertThat(scaler.toPixels(picture, memory(), SIZE)).isTrue();
        }
    }

    @Test
    void closingWaitsForTheCallThatRuns() throws IOException, InterruptedException {
        H264Encoder encoder = H264Encoder.open(SIZE);
        CountDownLatch encoding = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Thread user = Thread.ofPlatform().start(() -> {
            try (Picture picture = Picture.blank(SIZE)) {
                encoder.encode(picture, 1, (_, _, _) -> {
                    encoding.countDown();
                    awaitUninterruptibly(goOn);
                });
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        encoding.await();
        Thread closer = Thread.ofPlatform().start(encoder::close);
        await().until(() -> closer.getState() == Thread.State.BLOCKED);
        goOn.countDown();
        closer.join();
        user.join();
        assertClosed(encoder::parameterSets);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void emptyPacketsAreBrokenAndTheNextOneIsDecoded() {
        try (Decoder decoder = new Decoder(Codec.JPEG)) {
            assertThat(decoder.decode(List.of(), 0).outcome()).isEqualTo(Decoder.Outcome.BROKEN);
            assertThat(decoder.decode(List.of(ByteBuffer.allocate(0)), 0).outcome()).isEqualTo(Decoder.Outcome.BROKEN);
            try (Picture picture = decoder.decode(JPEG, 0).picture()) {
                assertThat(picture).isNotNull();
            }
        }
    }

    @Test
    void invalidSizesAreRefused() {
        assertRefused(() -> Picture.blank(new PictureSize(0, 2)));
        assertRefused(() -> Picture.blank(new PictureSize(91, 200)));
        assertRefused(() -> Picture.blank(new PictureSize(4096, 4096)));
        assertRefused(() -> H264Encoder.open(new PictureSize(14, 200)));
        assertRefused(() -> H264Encoder.open(new PictureSize(3842, 200)));
        assertRefused(() -> Mp4Muxer.create(folder.resolve("x.mp4"), new PictureSize(-1, 9), 0, SETS));
        try (Scaler scaler = new Scaler(); Picture picture = decoded(); Picture target = Picture.blank(SIZE)) {
            assertRefused(() -> scaler.toPixels(picture, memory(), new PictureSize(0, 9)));
            assertRefused(() -> scaler.toPixels(picture, memory(), new PictureSize(91, 200)));
            assertRefused(() -> scaler.toPixels(picture, ByteBuffer.allocate(100_000), SIZE));
            assertRefused(() -> scaler.toPicture(picture, new PictureSize(92, 2), target, SIZE));
            assertRefused(() -> scaler.toPicture(picture, SIZE, target, new PictureSize(92, 2)));
        }
    }

    private static void assertRefused(ThrowingCallable use) {
        assertThatThrownBy(use).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void encoderRequiresItsOwnSizeAndIncreasingTimes() throws IOException {
        try (H264Encoder encoder = H264Encoder.open(SIZE);
                Picture picture = decodedForEncoder();
                Picture other = Picture.blank(new PictureSize(88, 200))) {
            assertThat(encoder.encode(picture, 5, (_, _, _) -> {})).isTrue();
            assertRefused(() -> encoder.encode(picture, 5, (_, _, _) -> {}));
            assertRefused(() -> encoder.encode(picture, Long.MAX_VALUE, (_, _, _) -> {}));
            assertRefused(() -> encoder.encode(other, 6, (_, _, _) -> {}));
            assertThat(encoder.encode(picture, 6, (_, _, _) -> {})).isTrue();
        }
    }

    private static Picture decodedForEncoder() {
        Picture target = Picture.blank(SIZE);
        try (Scaler scaler = new Scaler(); Picture picture = decoded()) {
            assertThat(scaler.toPicture(picture, SIZE, target, SIZE)).isTrue();
        }
        return target;
    }

    @Test
    void aMovieBeginsWithAKeyFrameAndItsTimesRise() throws IOException {
        try (Mp4Muxer muxer = muxer()) {
            assertRefused(() -> muxer.write(KEY, Timing.at(0, 1), false));
            assertRefused(() -> muxer.write(List.of(), Timing.at(0, 1), true));
            muxer.write(KEY, Timing.at(0, 1), true);
            assertRefused(() -> muxer.write(KEY, Timing.at(0, 1), true));
            assertRefused(() -> muxer.write(KEY, Timing.at(1L << 40, 1), true));
            assertRefused(() -> new Timing(2, 1, 1));
            assertRefused(() -> new Timing(1, 1, -1));
            assertRefused(() -> Timing.at(Long.MIN_VALUE, 1));
            muxer.write(KEY, Timing.at(1, 1), true);
            muxer.finish();
            muxer.finish();
            assertThatThrownBy(() -> muxer.write(KEY, Timing.at(9, 1), true))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aMovieWithoutPicturesCanBeFinishedRepeatedly() throws IOException {
        try (Mp4Muxer muxer = muxer()) {
            muxer.flush();
            muxer.finish();
            muxer.flush();
            muxer.finish();
        }
        assertThat(Files.size(folder.resolve("x.mp4"))).isLessThan(100);
    }
}
