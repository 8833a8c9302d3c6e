package dev.golink.app.viewer.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.Codec;
import dev.golink.server.fleet.Frame;

class FramePipelineTest {
    private static final Image IMAGE = new WritableImage(1, 1);
    private final Queue<Runnable> workers = new ArrayDeque<>();
    private final Queue<Runnable> fx = new ArrayDeque<>();
    private final List<Long> decoded = new ArrayList<>();
    private final List<Decoded> shown = new ArrayList<>();

    @Test
    void theNewestFrameWinsUnderASlowDecoder() {
        FramePipeline pipeline = pipeline(this::decode);
        for (int sequence = 0; sequence < 100; sequence++) {
            pipeline.frame(frame(sequence));
        }
        assertThat(workers).as("one task, however many frames").hasSize(1);
        run(workers);
        assertThat(decoded).containsExactly(99L);
        run(fx);
        assertThat(shown).extracting(Decoded::arrivedAt).containsExactly(99L);
        assertThat(pipeline.counts()).isEqualTo(new FrameCounts(100, 1, 99));
    }

    @Test
    void whatComesWhileOneIsDecodedIsDecodedNextAndNeverBesideIt() {
        List<FramePipeline> self = new ArrayList<>();
        FramePipeline pipeline = pipeline((frame, at) -> {
            if (frame.sequence() == 0) {
                self.getFirst().frame(frame(1));
                self.getFirst().frame(frame(2));
                assertThat(workers).as("not while the first is being decoded").isEmpty();
            }
            return decode(frame, at);
        });
        self.add(pipeline);
        pipeline.frame(frame(0));
        run(workers);
        assertThat(decoded).containsExactly(0L, 2L);
    }

    @Test
    void aBusyFxThreadGetsOneCallAndTheNewestPicture() {
        FramePipeline pipeline = pipeline(this::decode);
        for (int sequence = 0; sequence < 10; sequence++) {
            pipeline.frame(frame(sequence));
            run(workers);
        }
        assertThat(fx).hasSize(1);
        run(fx);
        assertThat(shown).extracting(Decoded::arrivedAt).containsExactly(9L);
        pipeline.frame(frame(10));
        run(workers);
        run(fx);
        assertThat(shown).hasSize(2);
    }

    @Test
    void aDecoderThatFailsCostsOneFrame() {
        FramePipeline pipeline = pipeline((frame, at) -> {
            if (frame.sequence() == 0) {
                throw new IllegalStateException("broken on purpose");
            }
            return decode(frame, at);
        });
        pipeline.frame(frame(0));
        run(workers);
        run(fx);
        pipeline.frame(frame(1));
        run(workers);
        run(fx);
        assertThat(shown).containsExactly(new Decoded.Unreadable(FrameProblem.UNREADABLE, 0),
                new Decoded.Picture(IMAGE, 0, 1));
    }

    @Test
    void nothingComesOutOnceItIsClosed() {
        FramePipeline pipeline = pipeline(this::decode);
        pipeline.frame(frame(0));
        run(workers);
        pipeline.close();
        run(fx);
        pipeline.frame(frame(1));
        assertThat(workers).isEmpty();
        assertThat(shown).isEmpty();
    }

    @Test
    void framesThatCantBeShownAreNotDecoded() {
        JpegDecoder decoder = new JpegDecoder();
        byte[] good = Jpegs.of(90, 200);
        Frame h264 = new Frame(Codec.H264, true, false, 0, 0, 0, 90, 200, ByteBuffer.wrap(good));
        Frame declaredTooBig = new Frame(Codec.JPEG, true, false, 0, 0, 0, 5000, 10, ByteBuffer.wrap(good));
        assertThat(decoder.decode(h264, 1)).isEqualTo(new Decoded.Unreadable(FrameProblem.CODEC, 1));
        assertThat(decoder.decode(declaredTooBig, 1)).isEqualTo(new Decoded.Unreadable(FrameProblem.TOO_BIG, 1));
        assertThat(decoder.decode(Jpegs.frame(Jpegs.claiming(good, 60_000, 60_000), 0, 0), 1))
                .isEqualTo(new Decoded.Unreadable(FrameProblem.TOO_BIG, 1));
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

    private FramePipeline pipeline(FrameDecoder decoder) {
        long[] clock = {0};
        return new FramePipeline(decoder, workers::add, fx::add, shown::add, () -> clock[0]++);
    }

    private Decoded decode(Frame frame, long arrivedAt) {
        decoded.add(frame.sequence());
        return new Decoded.Picture(IMAGE, 0, arrivedAt);
    }

    private static Frame frame(long sequence) {
        return Jpegs.frame(new byte[]{1}, 0, sequence);
    }

    private static void run(Queue<Runnable> tasks) {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }
}
