package dev.golink.screens.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.screens.frames.FrameDecoder.Made;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

class FramePipelineTest {
    private static final int ROOM = 400;
    private static final Image IMAGE = new WritableImage(1, 1);
    private final Queue<Runnable> workers = new ArrayDeque<>();
    private final Queue<Runnable> fx = new ArrayDeque<>();
    private final FakeDecoder decoder = new FakeDecoder();
    private final List<Decoded> shown = new ArrayList<>();
    private int keyFramesAskedFor;
    private long now = Duration.ofDays(1).toNanos();
    private final LoadMeter load = new LoadMeter(() -> now());
    private final FramePipeline pipeline = new FramePipeline(decoder,
            new FramePipeline.Kit(workers::add, fx::add, () -> now(), load), shown::add, () -> keyFramesAskedFor++);

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void theNewestJpegWinsUnderASlowDecoder() {
        pipeline.attend(ROOM);
        for (int sequence = 0; sequence < 100; sequence++) {
            pipeline.frame(jpeg(sequence));
        }
        assertThat(workers).as("one task, however many frames").hasSize(1);
        run(workers);
        assertThat(decoder.decoded).containsExactly(99L);
        show();
        assertThat(shown).hasSize(1);
        assertThat(pipeline.figures().counts()).isEqualTo(new FrameCounts(100, 1, 99));
    }

    @Test
    void framesOfAStreamAreDecodedInOrderAndTheNewestPictureWins() {
        pipeline.attend(ROOM);
        for (int sequence = 0; sequence < 20; sequence++) {
            pipeline.frame(h264(sequence));
        }
        run(workers);
        assertThat(decoder.decoded).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L,
                15L, 16L, 17L, 18L, 19L);
        assertThat(decoder.rooms).as("only what may be seen is made a picture").startsWith(ROOM, 0, 0)
                .endsWith(0, ROOM);
        show();
        assertThat(shown).extracting(FramePipelineTest::sequence).containsExactly(19L);
    }

    @Test
    void phonesTakeTurns() {
        pipeline.attend(ROOM);
        pipeline.frame(h264(0));
        pipeline.frame(h264(1));
        workers.poll().run();
        assertThat(decoder.decoded).containsExactly(0L);
        assertThat(workers).hasSize(1);
    }

    @Test
    void whatComesWhileOneIsDecodedIsDecodedNextAndNeverBesideIt() {
        pipeline.attend(ROOM);
        decoder.meanwhile = () -> {
            decoder.meanwhile = () -> {};
            pipeline.frame(jpeg(1));
            pipeline.frame(jpeg(2));
            assertThat(workers).as("not while the first is being decoded").isEmpty();
        };
        pipeline.frame(jpeg(0));
        run(workers);
        assertThat(decoder.decoded).containsExactly(0L, 2L);
    }

    @Test
    void aBusyFxThreadGetsOneCallAndTheNewestPicture() {
        pipeline.attend(ROOM);
        for (int sequence = 0; sequence < 10; sequence++) {
            pipeline.frame(jpeg(sequence));
            run(workers);
        }
        assertThat(fx).hasSize(1);
        show();
        assertThat(shown).extracting(FramePipelineTest::sequence).containsExactly(9L);
        assertThat(pipeline.figures().unpainted()).isEqualTo(9);
        pipeline.frame(jpeg(10));
        run(workers);
        show();
        assertThat(shown).hasSize(2);
    }

    @Test
    void pixelsStayUntilTwoMorePicturesWereShown() {
        pipeline.attend(ROOM);
        for (int sequence = 0; sequence < 4; sequence++) {
            pipeline.frame(jpeg(sequence));
            run(workers);
            show();
        }
        assertThat(decoder.made).extracting(Pixels::isFree).containsExactly(true, true, false, false);
    }

    @Test
    void pixelsThatWereNeverShownAreGivenBack() {
        pipeline.attend(ROOM);
        pipeline.frame(jpeg(0));
        run(workers);
        pipeline.frame(jpeg(1));
        run(workers);
        assertThat(decoder.made).extracting(Pixels::isFree).containsExactly(true, false);
    }

    @Test
    void aStreamThatBeginsInTheMiddleWaitsForAKeyFrameAndAsksForOne() {
        pipeline.attend(ROOM);
        pipeline.frame(h264(5));
        assertThat(keyFramesAskedFor).isOne();
        pipeline.frame(h264(6));
        assertThat(keyFramesAskedFor).as("once a second at most").isOne();
        pass(Duration.ofSeconds(1));
        pipeline.frame(h264(7));
        assertThat(keyFramesAskedFor).isEqualTo(2);
        assertThat(workers).isEmpty();
        show();
        assertThat(shown).containsExactly(new Decoded.Unreadable(FrameProblem.NO_KEY_FRAME, now));
        pipeline.frame(key(8));
        run(workers);
        assertThat(decoder.decoded).containsExactly(8L);
    }

    @Test
    void aGapInAStreamCostsAllUpToTheNextKeyFrame() {
        pipeline.attend(ROOM);
        pipeline.frame(h264(0));
        pipeline.frame(h264(3));
        pipeline.frame(h264(4));
        pipeline.frame(key(5));
        pipeline.frame(h264(6));
        run(workers);
        assertThat(decoder.decoded).containsExactly(0L, 5L, 6L);
        assertThat(keyFramesAskedFor).isOne();
        assertThat(pipeline.figures().lost()).isEqualTo(2);
        assertThat(pipeline.figures().late()).isEqualTo(2);
    }

    @Test
    void theNumbersOfFramesMayBeginAnew() {
        pipeline.attend(ROOM);
        pipeline.frame(key(0xFFFF_FFFFL));
        pipeline.frame(h264(0, false, new byte[1]));
        run(workers);
        assertThat(decoder.decoded).containsExactly(0xFFFF_FFFFL, 0L);
        assertThat(pipeline.figures().lost()).isZero();
    }

    @Test
    void aDecoderThatIsTooSlowLosesAStretchAndSaysSo() {
        pipeline.attend(ROOM);
        pipeline.frame(configuration(0));
        for (int sequence = 1; sequence <= FrameInbox.MOST_FRAMES; sequence++) {
            pipeline.frame(sequence == 1 ? key(1) : h264(sequence));
        }
        assertThat(keyFramesAskedFor).isOne();
        show();
        assertThat(shown).containsExactly(new Decoded.Unreadable(FrameProblem.OVERLOAD, now));
        pipeline.frame(h264(31));
        pipeline.frame(key(32));
        pipeline.frame(h264(33));
        run(workers);
        assertThat(decoder.decoded).as("the configuration stays").containsExactly(0L, 32L, 33L);
        assertThat(pipeline.figures().late()).isEqualTo(31);
    }

    @Test
    void aFrameTooManyInBytesIsOneTooMany() {
        pipeline.attend(ROOM);
        pipeline.frame(h264(0, true, new byte[2 << 20]));
        pipeline.frame(h264(1, false, new byte[2 << 20]));
        assertThat(keyFramesAskedFor).isZero();
        pipeline.frame(h264(2, false, new byte[1]));
        assertThat(keyFramesAskedFor).isOne();
    }

    @Test
    void aFrameThatCantBeDecodedCostsAllUpToTheNextKeyFrame() {
        pipeline.attend(ROOM);
        decoder.unreadable.add(1L);
        for (int sequence = 0; sequence < 5; sequence++) {
            pipeline.frame(h264(sequence));
        }
        workers.poll().run();
        show();
        run(workers);
        show();
        assertThat(shown.getLast()).isInstanceOf(Decoded.Unreadable.class);
        assertThat(keyFramesAskedFor).isOne();
        pipeline.frame(h264(5));
        pipeline.frame(key(6));
        run(workers);
        assertThat(decoder.decoded).containsExactly(0L, 1L, 6L);
        assertThat(pipeline.figures().unreadable()).isOne();
    }

    @Test
    void aKeyFrameThatWaitsAlreadyIsNotAskedFor() {
        pipeline.attend(ROOM);
        decoder.unreadable.add(1L);
        pipeline.frame(h264(0));
        pipeline.frame(h264(1));
        pipeline.frame(h264(2));
        pipeline.frame(key(3));
        pipeline.frame(h264(4));
        run(workers);
        assertThat(decoder.decoded).containsExactly(0L, 1L, 3L, 4L);
        assertThat(keyFramesAskedFor).isZero();
    }

    @Test
    void aDecoderThatFailsCostsOneFrame() {
        pipeline.attend(ROOM);
        decoder.failing.add(0L);
        pipeline.frame(jpeg(0));
        run(workers);
        show();
        pipeline.frame(jpeg(1));
        run(workers);
        show();
        assertThat(shown).hasSize(2);
        assertThat(shown.getFirst()).isEqualTo(new Decoded.Unreadable(FrameProblem.DAMAGED, now));
        assertThat(sequence(shown.getLast())).isOne();
    }

    @Test
    void nothingIsDecodedWhileNobodyLooks() {
        pipeline.frame(h264(0));
        assertThat(workers).isEmpty();
        pipeline.attend(ROOM);
        assertThat(keyFramesAskedFor).as("the stream goes on without one").isOne();
        pipeline.frame(key(1));
        run(workers);
        pipeline.frame(h264(2));
        pipeline.attend(0);
        pipeline.frame(configuration(3));
        pipeline.frame(h264(4));
        run(workers);
        assertThat(decoder.decoded).containsExactly(1L);
        assertThat(decoder.released).as("memory is for what is seen").isOne();
        pipeline.attend(ROOM);
        assertThat(keyFramesAskedFor).as("at once, for nothing may move").isEqualTo(2);
        pipeline.frame(h264(5));
        pipeline.frame(key(6));
        run(workers);
        assertThat(decoder.decoded).containsExactly(1L, 3L, 6L);
        assertThat(pipeline.figures().unseen()).isEqualTo(3);
    }

    @Test
    void theNewestJpegIsKeptForWhoLooksLater() {
        pipeline.attend(ROOM);
        pipeline.attend(0);
        pipeline.frame(jpeg(0));
        pipeline.frame(jpeg(1));
        run(workers);
        assertThat(decoder.decoded).isEmpty();
        pipeline.attend(ROOM);
        run(workers);
        assertThat(decoder.decoded).containsExactly(1L);
        assertThat(pipeline.figures().unseen()).isOne();
        assertThat(keyFramesAskedFor).isZero();
    }

    @Test
    void aCloserLookGetsTheNewestPictureAgainThoughNothingComes() {
        pipeline.attend(100);
        pipeline.frame(h264(0));
        run(workers);
        show();
        pipeline.attend(ROOM);
        run(workers);
        show();
        assertThat(decoder.rooms).containsExactly(100, ROOM);
        assertThat(shown).hasSize(2);
    }

    @Test
    void theLoadIsThatOfTheLastTwoSeconds() {
        pipeline.attend(ROOM);
        decoder.meanwhile = () -> pass(Duration.ofMillis(10));
        for (int i = 0; i < 20; i++) {
            pass(Duration.ofMillis(90));
            pipeline.frame(h264(i, i == 0, new byte[1_000]));
            run(workers);
        }
        assertThat(load.load()).isEqualTo(new ScreenLoad(0.1, 10_000));
        assertThat(pipeline.figures().decodeNanos()).isEqualTo(Duration.ofMillis(200).toNanos());
        pass(Duration.ofSeconds(3));
        assertThat(load.load()).isEqualTo(ScreenLoad.NONE);
    }

    @Test
    void nothingComesOutOnceItIsClosedAndTheDecoderIsGivenBack() {
        pipeline.attend(ROOM);
        pipeline.frame(jpeg(0));
        run(workers);
        pipeline.close();
        show();
        run(workers);
        assertThat(decoder.released).isOne();
        pipeline.frame(jpeg(1));
        assertThat(workers).isEmpty();
        assertThat(shown).isEmpty();
    }

    @Test
    void theRateIsThatOfTheLastTwoSeconds() {
        FrameRate rate = new FrameRate();
        for (int i = 0; i < 40; i++) {
            rate.mark(i * 100_000_000L);
        }
        assertThat(rate.at(3_900_000_000L)).isEqualTo(10);
        assertThat(rate.at(4_900_000_000L)).isEqualTo(5);
        assertThat(rate.at(9_000_000_000L)).isZero();
    }

    private long now() {
        return now;
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private static long sequence(Decoded decoded) {
        return ((Decoded.Picture) decoded).capturedAt();
    }

    private static Frame jpeg(long sequence) {
        return frame(Codec.JPEG, true, false, sequence, new byte[1]);
    }

    /** The first is a key frame, all others are not. */
    private static Frame h264(long sequence) {
        return h264(sequence, sequence == 0, new byte[1]);
    }

    private static Frame h264(long sequence, boolean key, byte[] bytes) {
        return frame(Codec.H264, key, false, sequence, bytes);
    }

    private static Frame key(long sequence) {
        return h264(sequence, true, new byte[1]);
    }

    private static Frame configuration(long sequence) {
        return frame(Codec.H264, false, true, sequence, new byte[1]);
    }

    private static Frame frame(Codec codec, boolean key, boolean configuration, long sequence, byte[] bytes) {
        return new Frame(codec, key, configuration, 0, sequence, sequence, 90, 200, ByteBuffer.wrap(bytes));
    }

    private void show() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> run(fx));
    }

    private static void run(Queue<Runnable> tasks) {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    /** Makes pictures of everything but what it is told not to. */
    private static final class FakeDecoder implements FrameDecoder {
        private final List<Long> decoded = new ArrayList<>();
        private final List<Integer> rooms = new ArrayList<>();
        private final List<Long> unreadable = new ArrayList<>();
        private final List<Long> failing = new ArrayList<>();
        private final List<Pixels> made = new ArrayList<>();
        private Runnable meanwhile = () -> {};
        private int released;

        @Override
        public Made decode(Frame frame, long arrivedAt, int room) {
            decoded.add(frame.sequence());
            rooms.add(room);
            meanwhile.run();
            if (failing.contains(frame.sequence())) {
                throw new IllegalStateException("broken on purpose");
            } else if (unreadable.contains(frame.sequence())) {
                return Made.of(new Decoded.Unreadable(FrameProblem.DAMAGED, arrivedAt));
            }
            return room == 0 || frame.configuration() ? null : picture(frame.sequence(), arrivedAt);
        }

        @Override
        public Made again(int room) {
            rooms.add(room);
            return picture(decoded.getLast(), 0);
        }

        @Override
        public void release() {
            released++;
        }

        private Made picture(long sequence, long arrivedAt) {
            Pixels pixels = new Pixels(1, 1);
            pixels.lend();
            made.add(pixels);
            return new Made(new Decoded.Picture(IMAGE, 0, sequence, arrivedAt, arrivedAt), pixels);
        }
    }
}
