package dev.golink.screens.capture.hostile;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import dev.golink.screens.bitstream.MediaFiles;
import dev.golink.screens.frames.H264Clip;
import dev.golink.screens.frames.Jpegs;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

/** Frames as a broken or malicious phone might send them. The same seed gives the same frames. */
final class HostileBytes {
    private static final List<H264Clip> CLIPS = List.of(H264Clip.of(96, 200, 12), H264Clip.of(64, 64, 6),
            H264Clip.of(180, 400, 6));
    private static final byte[] TYPES = {0x65, 0x41, 0x67, 0x68, 0x06, 0x09, 0x01, 0x0C, 0x6E};
    private static final int[] SIDES = {1, 2, 7, 16, 17, 90, 200, 400};

    private final SplittableRandom random;
    private final List<byte[]> jpegs;
    private final List<byte[]> streams;
    private long sequence;

    HostileBytes(SplittableRandom random) {
        this.random = random;
        jpegs = new ArrayList<>(MediaFiles.goodJpegs().stream().map(MediaFiles.KEPT::bytes).toList());
        jpegs.add(MediaFiles.KEPT.bytes("cjpeg-arithmetic.jpg"));
        jpegs.add(MediaFiles.KEPT.bytes("ffmpeg-lossless.jpg"));
        for (int i = 0; i < SIDES.length; i++) {
            jpegs.add(Jpegs.of(SIDES[i], SIDES[SIDES.length - 1 - i]));
        }
        streams = MediaFiles.goodStreams().stream().flatMap(name -> MediaFiles.KEPT.stream(name).stream())
                .map(HostileBytes::bytes).toList();
    }

    /** A picture that every decoder must show, whatever it received before. */
    static Frame goodStream() {
        return CLIPS.getFirst().frame(0, 0);
    }

    Frame goodJpeg() {
        return MediaFiles.jpeg(jpegs.getFirst(), 0);
    }

    /** A frame of either codec with random values in its header. */
    Frame frame() {
        boolean jpeg = random.nextInt(3) == 0;
        byte[] bytes = jpeg ? jpeg() : stream();
        sequence += random.nextInt(10) == 0 ? random.nextInt(3) : 1;
        long captured = random.nextInt(20) == 0 ? random.nextLong() : sequence * 40_000;
        return new Frame(jpeg ? Codec.JPEG : Codec.H264, jpeg || random.nextInt(3) == 0, random.nextInt(12) == 0,
                random.nextInt(4), sequence & 0xFFFF_FFFFL, captured, 1 + random.nextInt(4096),
                1 + random.nextInt(4096), ByteBuffer.wrap(bytes));
    }

    /** An H.264 frame whose key frame flag may be wrong. */
    Frame streamFrame() {
        byte[] bytes = stream();
        return new Frame(Codec.H264, random.nextBoolean(), random.nextInt(20) == 0, 0, sequence++, sequence, 96, 200,
                ByteBuffer.wrap(bytes));
    }

    Frame jpegFrame() {
        return MediaFiles.jpeg(jpeg(), sequence++);
    }

    byte[] jpeg() {
        byte[] good = jpegs.get(random.nextInt(jpegs.size()));
        return switch (random.nextInt(8)) {
            case 0 -> noise();
            case 1 -> Arrays.copyOf(good, random.nextInt(good.length));
            case 2 -> flipped(good, 1);
            case 3 -> Jpegs.withoutData(good);
            case 4 -> joined(good, noise());
            case 5 -> joined(Arrays.copyOf(good, random.nextInt(good.length)), good);
            case 6 -> good;
            default -> flipped(good, 12);
        };
    }

    byte[] stream() {
        H264Clip clip = CLIPS.get(random.nextInt(CLIPS.size()));
        int index = random.nextInt(clip.pictures().size());
        byte[] good = random.nextBoolean() ? bytes(clip.frame(index, 0)) : streams.get(random.nextInt(streams.size()));
        return switch (random.nextInt(8)) {
            case 0, 1 -> good;
            case 2 -> noise();
            case 3 -> Arrays.copyOf(good, random.nextInt(good.length));
            case 4 -> flipped(good, 1);
            case 5 -> behindStartCode(noise());
            case 6 -> joined(clip.configuration(), good);
            default -> flipped(good, 12);
        };
    }

    byte[] noise() {
        byte[] bytes = new byte[random.nextInt(2_000)];
        random.nextBytes(bytes);
        return bytes;
    }

    /**
     * Puts start codes and unit types into noise, so that it is taken for units of a stream: slices or parameter sets
     * with random content.
     */
    private static byte[] behindStartCode(byte[] noise) {
        for (int i = 0; i + 4 < noise.length; i += 400) {
            noise[i] = 0;
            noise[i + 1] = 0;
            noise[i + 2] = 1;
            noise[i + 3] = TYPES[(noise[i + 4] & 0x7F) % TYPES.length];
        }
        return noise;
    }

    private byte[] flipped(byte[] bytes, int changes) {
        byte[] changed = bytes.clone();
        for (int i = 0; i < changes; i++) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
        }
        return changed;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
    }

    private static byte[] bytes(Frame frame) {
        byte[] bytes = new byte[frame.payload().remaining()];
        frame.payload().get(bytes);
        return bytes;
    }
}
