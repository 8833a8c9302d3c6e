package dev.golink.app.viewer.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.golink.server.fleet.Frame;

/** Frames as a phone might send them that is broken, or means harm: 100,000 of them, the same in each run. */
class HostileFramesTest {
    private static final int FRAMES = 50_000;
    private static final int ROOM = 200;
    private static final int CHECKED = 500;
    private static final H264Clip CLIP = H264Clip.of(96, 200, 12);
    private static final byte[] JPEG = Jpegs.of(90, 200);
    private final SplittableRandom random = new SplittableRandom(20_261_123);
    private final FfmpegDecoder decoder = new FfmpegDecoder(() -> 0);

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void giveBack() {
        decoder.release();
    }

    @Test
    void noStreamOfH264DoesHarm() throws Throwable {
        endure(this::h264, CLIP.frame(0, 0));
    }

    @Test
    void noJpegDoesHarm() throws Throwable {
        endure(this::jpeg, Jpegs.frame(JPEG, 0, 0));
    }

    /** The good frame is shown whatever came before it, and no memory is lost. */
    private void endure(Hostile hostile, Frame good) throws Throwable {
        int half = FRAMES / 2;
        long before = 0;
        for (int i = 0; i < FRAMES; i++) {
            giveBackPixels(decoder.decode(hostile.frame(i), i, ROOM));
            if (i % CHECKED == 0) {
                FrameDecoder.Made made = decoder.decode(good, i, ROOM);
                assertThat(made).as("what the good frame after %d gave", i).isNotNull();
                assertThat(made.decoded()).as("the good frame after %d", i).isInstanceOf(Decoded.Picture.class);
                giveBackPixels(made);
            }
            if (i == half) {
                before = Memory.allocated();
            }
        }
        assertThat(Memory.allocated() - before).as("bytes that %d frames left", half).isLessThan(16L << 20);
    }

    private static void giveBackPixels(FrameDecoder.Made made) {
        if (made != null && made.pixels() != null) {
            made.pixels().giveBack();
        }
    }

    private Frame h264(int number) {
        int index = number % CLIP.pictures().size();
        Frame frame = CLIP.frame(index, number);
        byte[] bytes = bytes(frame);
        return switch (random.nextInt(6)) {
            case 0 -> frame;
            case 1 -> CLIP.frame(noise(), random.nextBoolean(), number);
            case 2 -> CLIP.frame(Arrays.copyOf(bytes, random.nextInt(bytes.length)), index == 0, number);
            case 3 -> CLIP.frame(flipped(bytes, 1), index == 0, number);
            case 4 -> CLIP.frame(behindStartCode(noise()), random.nextBoolean(), number);
            default -> CLIP.frame(flipped(bytes, 12), index == 0, number);
        };
    }

    private Frame jpeg(int number) {
        byte[] bytes = switch (random.nextInt(4)) {
            case 0 -> noise();
            case 1 -> Arrays.copyOf(JPEG, random.nextInt(JPEG.length));
            case 2 -> flipped(JPEG, 1);
            default -> flipped(JPEG, 12);
        };
        return Jpegs.frame(bytes, 0, number);
    }

    private byte[] noise() {
        byte[] bytes = new byte[random.nextInt(2_000)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** So that it is taken for units of a stream: a slice or parameters, of which the rest is noise. */
    private static byte[] behindStartCode(byte[] noise) {
        byte[] types = {0x65, 0x41, 0x67, 0x68, 0x06};
        for (int i = 0; i + 4 < noise.length; i += 400) {
            noise[i] = 0;
            noise[i + 1] = 0;
            noise[i + 2] = 1;
            noise[i + 3] = types[(noise[i + 4] & 0x7F) % types.length];
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

    private static byte[] bytes(Frame frame) {
        byte[] bytes = new byte[frame.payload().remaining()];
        frame.payload().get(bytes);
        return bytes;
    }

    /** Makes the frame of a number. */
    private interface Hostile {
        Frame frame(int number);
    }
}
