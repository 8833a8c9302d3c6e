package dev.golink.screens.capture.hostile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;

import dev.golink.screens.bitstream.ParameterSets;
import dev.golink.screens.ffmpeg.Decoder;
import dev.golink.screens.ffmpeg.H264Encoder;
import dev.golink.screens.ffmpeg.Mp4Muxer;
import dev.golink.screens.ffmpeg.Picture;
import dev.golink.screens.ffmpeg.Scaler;
import dev.golink.screens.frames.Jpegs;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.video.h264.PictureSize;

/** Objects that one thread uses while another closes them. */
final class HostileClosing implements HostileKind {
    private static final PictureSize SIZE = new PictureSize(90, 200);
    private static final List<ByteBuffer> JPEG = List.of(ByteBuffer.wrap(Jpegs.of(90, 200)));
    private static final ParameterSets SETS = ParameterSets.in(HostileBytes.goodStream().payload()).orElseThrow();
    private static final int MOST_SPINS = 4_000;

    private final SplittableRandom random;
    private final Path file;
    private final ByteBuffer memory = ByteBuffer.allocateDirect(90 * 200 * Integer.BYTES + Scaler.MARGIN);

    HostileClosing(SplittableRandom random, Path file) {
        this.random = random;
        this.file = file;
    }

    @Override
    public void step() throws Exception {
        switch (random.nextInt(10)) {
            case 0 -> encoder();
            case 1, 2 -> muxer();
            case 3, 4 -> scaler();
            case 5, 6 -> picture();
            default -> decoder();
        }
    }

    private void decoder() throws InterruptedException {
        Decoder decoder = new Decoder(Codec.JPEG);
        race(() -> closed(decoder.decode(JPEG, 0).picture()), decoder);
    }

    private static void closed(Picture picture) {
        if (picture != null) {
            picture.close();
        }
    }

    private void scaler() throws InterruptedException {
        try (Picture picture = Picture.blank(SIZE)) {
            Scaler scaler = new Scaler();
            race(() -> scaler.toPixels(picture, memory.duplicate(), SIZE), scaler);
        }
    }

    /** Closes a picture while the scaler reads it. */
    private void picture() throws InterruptedException {
        Picture picture = Picture.blank(SIZE);
        try (Scaler scaler = new Scaler()) {
            race(() -> scaler.toPixels(picture, memory.duplicate(), SIZE), picture);
        }
    }

    private void encoder() throws InterruptedException, IOException {
        H264Encoder encoder = H264Encoder.open(SIZE);
        try (Picture picture = Picture.blank(SIZE)) {
            long[] at = {0};
            race(() -> encoder.encode(picture, ++at[0], (_, _, _) -> {}), encoder);
        }
    }

    private void muxer() throws InterruptedException, IOException {
        Mp4Muxer muxer = Mp4Muxer.create(file, SIZE, 0, SETS);
        ByteBuffer picture = HostileBytes.goodStream().payload();
        long[] at = {0};
        race(() -> {
            muxer.write(List.of(picture), Mp4Muxer.Timing.at(at[0]++, 1), at[0] == 1);
            muxer.flush();
            muxer.bytes();
        }, muxer);
    }

    private void race(Use use, AutoCloseable object) throws InterruptedException {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = Thread.ofPlatform().start(() -> {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    use.run();
                }
            } catch (IllegalStateException _) {
                // The object is closed already.
            } catch (Exception e) {
                failure.set(e);
            }
        });
        int spins = random.nextInt(MOST_SPINS);
        for (int i = 0; i < spins; i++) {
            Thread.onSpinWait();
        }
        try {
            object.close();
            object.close();
        } catch (Exception e) {
            failure.set(e);
        }
        thread.join();
        if (failure.get() != null) {
            throw new AssertionError("Using it failed", failure.get());
        }
    }

    @Override
    public void rest() {}

    /** Uses an object once. */
    private interface Use {
        void run() throws IOException;
    }
}
