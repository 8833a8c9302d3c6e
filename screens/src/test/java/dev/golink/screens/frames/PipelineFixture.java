package dev.golink.screens.frames;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

import org.testfx.util.WaitForAsyncUtils;

import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

/** A pipeline whose workers, clock and JavaFX thread are driven by the test. */
final class PipelineFixture {
    static final int ROOM = 400;

    final Queue<Runnable> workers = new ArrayDeque<>();
    final Queue<Runnable> fx = new ArrayDeque<>();
    final FakeDecoder decoder = new FakeDecoder();
    final List<DecodeResult> shown = new ArrayList<>();
    int keyFramesAskedFor;
    long now = Duration.ofDays(1).toNanos();
    final LoadMeter load = new LoadMeter(() -> now);
    final FramePipeline pipeline = new FramePipeline(decoder,
            new FramePipeline.PipelineServices(workers::add, fx::add, () -> now, load), shown::add,
            () -> keyFramesAskedFor++);

    void pass(Duration time) {
        now += time.toNanos();
    }

    static long sequence(DecodeResult result) {
        return ((DecodeResult.Picture) result).capturedAt();
    }

    static Frame jpeg(long sequence) {
        return frame(Codec.JPEG, true, false, sequence, new byte[1]);
    }

    /** A frame; only the first one is a key frame. */
    static Frame h264(long sequence) {
        return h264(sequence, sequence == 0, new byte[1]);
    }

    static Frame h264(long sequence, boolean key, byte[] bytes) {
        return frame(Codec.H264, key, false, sequence, bytes);
    }

    static Frame key(long sequence) {
        return h264(sequence, true, new byte[1]);
    }

    static Frame configuration(long sequence) {
        return frame(Codec.H264, false, true, sequence, new byte[1]);
    }

    private static Frame frame(Codec codec, boolean key, boolean configuration, long sequence, byte[] bytes) {
        return new Frame(codec, key, configuration, 0, sequence, sequence, 90, 200, ByteBuffer.wrap(bytes));
    }

    /** Runs the tasks that wait for a worker. */
    void work() {
        run(workers);
    }

    void show() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> run(fx));
    }

    private static void run(Queue<Runnable> tasks) {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }
}
