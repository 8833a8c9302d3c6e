package dev.golink.screens.capture.hostile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

import dev.golink.screens.bitstream.ParameterSets;
import dev.golink.screens.ffmpeg.Mp4Muxer;
import dev.golink.video.h264.PictureSize;

/** The muxer's methods in any order, with increasing and other times, and with arbitrary bytes. */
final class HostileMuxer implements HostileKind {
    private static final ParameterSets SETS = ParameterSets.in(HostileBytes.goodStream().payload()).orElseThrow();
    private static final Path FULL = Path.of("/dev/full");

    private final SplittableRandom random;
    private final HostileBytes bytes;
    private final Path file;
    private Mp4Muxer muxer;
    private long at;

    HostileMuxer(SplittableRandom random, Path file) {
        this.random = random;
        this.file = file;
        bytes = new HostileBytes(random);
    }

    @Override
    public void step() throws IOException {
        try {
            if (muxer == null) {
                muxer = create();
                return;
            }
            switch (random.nextInt(24)) {
                case 0 -> muxer.finish();
                case 1 -> muxer.close();
                case 2 -> {
                    muxer.finish();
                    muxer.finish();
                    muxer.flush();
                    end();
                }
                case 3, 4 -> muxer.flush();
                case 5 -> muxer.bytes();
                case 6 -> write(new Mp4Muxer.Timing(random.nextLong(), random.nextLong(), random.nextLong()));
                default -> write(timing());
            }
        } catch (IllegalArgumentException _) {
            // Invalid sizes, times and orders of calls are refused.
        } catch (IllegalStateException _) {
            rest();
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("No space left")) {
                throw e;
            }
            rest();
        }
    }

    private Mp4Muxer create() throws IOException {
        at = 0;
        int side = random.nextInt(20) == 0 ? random.nextInt(-10, 6_000) : 96;
        Path target = random.nextInt(30) == 0 && FULL.toFile().exists() ? FULL : file;
        return Mp4Muxer.create(target, new PictureSize(side, 200), random.nextInt(-5, 9), SETS);
    }

    private Mp4Muxer.Timing timing() {
        long before = at;
        at += random.nextInt(30) == 0 ? random.nextInt() : 1 + random.nextInt(90_000);
        long shown = at + random.nextInt(3) * 9_000L;
        if (at <= before) {
            at = before + 1;
        }
        return new Mp4Muxer.Timing(at, shown, random.nextInt(90_000));
    }

    private void write(Mp4Muxer.Timing timing) throws IOException {
        byte[] picture = random.nextInt(20) == 0 ? new byte[0] : bytes.stream();
        muxer.write(List.of(ByteBuffer.wrap(picture)), timing, random.nextInt(4) == 0);
    }

    private void end() {
        muxer.close();
        muxer.close();
        muxer = null;
    }

    @Override
    public void rest() {
        if (muxer != null) {
            end();
        }
    }
}
