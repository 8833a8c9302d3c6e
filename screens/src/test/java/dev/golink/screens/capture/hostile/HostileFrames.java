package dev.golink.screens.capture.hostile;

import java.util.SplittableRandom;
import java.util.function.Supplier;

import dev.golink.screens.frames.DecodeResult;
import dev.golink.screens.frames.FfmpegDecoder;
import dev.golink.screens.frames.FrameDecoder.Made;
import dev.golink.server.fleet.screen.Frame;

/**
 * Frames for the console's decoder, which is released at any moment. A good frame must be shown whatever preceded it.
 */
final class HostileFrames implements HostileKind {
    private final SplittableRandom random;
    private final FfmpegDecoder decoder = new FfmpegDecoder(() -> 0);
    private final Supplier<Frame> hostile;
    private final Supplier<Frame> good;
    private int number;

    private HostileFrames(SplittableRandom random, Supplier<Frame> hostile, Supplier<Frame> good) {
        this.random = random;
        this.hostile = hostile;
        this.good = good;
    }

    static HostileFrames ofStreams(SplittableRandom random) {
        HostileBytes bytes = new HostileBytes(random);
        return new HostileFrames(random, bytes::streamFrame, HostileBytes::goodStream);
    }

    static HostileFrames ofJpegs(SplittableRandom random) {
        HostileBytes bytes = new HostileBytes(random);
        return new HostileFrames(random, bytes::jpegFrame, bytes::goodJpeg);
    }

    @Override
    public void step() {
        number++;
        switch (random.nextInt(100)) {
            case 0 -> decoder.release();
            case 1 -> decoder.pictureAgain(random.nextInt(500));
            default -> decoder.decode(hostile.get(), number, random.nextInt(4) == 0 ? 0 : random.nextInt(500));
        }
        if (HostileMedia.isCheck(number)) {
            Made made = decoder.decode(good.get(), number, 200);
            if (made == null || !(made.result() instanceof DecodeResult.Picture)) {
                throw new AssertionError("The good frame was not shown: " + made);
            }
        }
    }

    @Override
    public void rest() {
        decoder.release();
    }
}
