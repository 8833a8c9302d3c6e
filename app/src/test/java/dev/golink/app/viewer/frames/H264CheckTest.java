package dev.golink.app.viewer.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class H264CheckTest {
    private static final H264Clip CLIP = H264Clip.of(180, 400, 3);
    private static final byte[] CONFIGURATION = CLIP.configuration();

    @Test
    void tellsWhatIsInAFrame() {
        assertThat(check(CONFIGURATION)).isEqualTo(new H264Check(null, true, false, false));
        assertThat(check(join(CONFIGURATION, CLIP.pictures().getFirst())))
                .isEqualTo(new H264Check(null, true, true, true));
        assertThat(check(CLIP.pictures().get(0))).isEqualTo(new H264Check(null, false, true, true));
        assertThat(check(CLIP.pictures().get(1))).isEqualTo(new H264Check(null, false, true, false));
        assertThat(check(join(new byte[9], CLIP.pictures().get(1)))).as("zeros ahead")
                .isEqualTo(new H264Check(null, false, true, false));
    }

    @Test
    void readsHowLargePicturesAre() {
        int first = 5;
        SequenceParameters read = SequenceParameters
                .read(ByteBuffer.wrap(CONFIGURATION, first, CONFIGURATION.length - first).slice());
        assertThat(read).as("whole macroblocks").isEqualTo(new SequenceParameters(192, 400, true));
    }

    @Test
    void refusesPicturesThatAreTooLarge() {
        assertThat(check(parameters(256, 144)).problem()).isNull();
        assertThat(check(parameters(257, 1)).problem()).isEqualTo(FrameProblem.TOO_BIG);
        assertThat(check(parameters(256, 145)).problem()).isEqualTo(FrameProblem.TOO_BIG);
        assertThat(check(parameters(4096, 4096)).problem()).isEqualTo(FrameProblem.TOO_BIG);
        assertThat(check(parameters(60_000, 60_000)).problem()).isEqualTo(FrameProblem.UNREADABLE);
        assertThat(check(new byte[2 * 1024 * 1024 + 1]).problem()).isEqualTo(FrameProblem.TOO_BIG);
    }

    @Test
    void refusesWhatIsNoStream() {
        assertThat(check(new byte[0]).problem()).isEqualTo(FrameProblem.UNREADABLE);
        assertThat(check(new byte[]{0, 0, 1}).problem()).isEqualTo(FrameProblem.UNREADABLE);
        assertThat(check(Jpegs.of(9, 9)).problem()).isEqualTo(FrameProblem.UNREADABLE);
        assertThat(check(join(new byte[]{1}, CLIP.pictures().get(1))).problem()).as("something ahead")
                .isEqualTo(FrameProblem.UNREADABLE);
        assertThat(check(new byte[]{0, 0, 1, (byte) 0x85}).problem()).as("the forbidden bit")
                .isEqualTo(FrameProblem.UNREADABLE);
        assertThat(check(new byte[]{0, 0, 1, 2}).problem()).as("a partition").isEqualTo(FrameProblem.UNREADABLE);
        assertThat(check(Arrays.copyOf(CONFIGURATION, 8)).problem()).as("parameters that end early")
                .isEqualTo(FrameProblem.UNREADABLE);
    }

    @Test
    void refusesMoreUnitsThanAnyEncoderMakes() {
        byte[] many = new byte[4 * 513];
        for (int i = 0; i < many.length; i += 4) {
            many[i + 2] = 1;
            many[i + 3] = 9;
        }
        assertThat(check(many).problem()).isEqualTo(FrameProblem.UNREADABLE);
        assertThat(check(Arrays.copyOf(many, 4 * 512)).problem()).isNull();
    }

    @Test
    void neverThrowsWhateverComes() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 20_000; round++) {
            byte[] broken = CONFIGURATION.clone();
            for (int change = 0; change < 3; change++) {
                broken[random.nextInt(5, broken.length)] = (byte) random.nextInt();
            }
            check(broken);
        }
    }

    private static H264Check check(byte[] frame) {
        return H264Check.of(ByteBuffer.wrap(frame));
    }

    /** A sequence parameter set of the baseline profile, in the fewest bits. */
    private static byte[] parameters(int across, int down) {
        StringBuilder bits = new StringBuilder("0100001000000000" + "00110011");
        // Identifier 0, frame numbers of 4 bits, order type 2, one reference, no gaps.
        bits.append("1").append("1").append("011").append("010").append("0");
        bits.append(number(across - 1)).append(number(down - 1));
        // Whole frames, direct inference, no cropping, no more about it, and the end.
        bits.append("1").append("1").append("0").append("0").append("1");
        byte[] unit = new byte[5 + (bits.length() + 7) / 8];
        unit[3] = 1;
        unit[4] = 0x67;
        for (int i = 0; i < bits.length(); i++) {
            if (bits.charAt(i) == '1') {
                unit[5 + i / 8] |= (byte) (0x80 >> i % 8);
            }
        }
        return unit;
    }

    private static String number(int value) {
        String binary = Integer.toBinaryString(value + 1);
        return "0".repeat(binary.length() - 1) + binary;
    }

    private static byte[] join(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
    }
}
