package dev.golink.app.viewer.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class JpegCheckTest {
    private static final byte[] GOOD = Jpegs.of(90, 200);

    @Test
    void letsRealPicturesPass() {
        assertThat(check(GOOD)).isNull();
        assertThat(check(Jpegs.of(1, 1))).isNull();
        assertThat(check(Arrays.copyOf(GOOD, GOOD.length + 7))).as("filled up with zeros").isNull();
        assertThat(check(Jpegs.claiming(GOOD, 4096, 2304))).isNull();
    }

    @Test
    void refusesPicturesThatAreBiggerThanTheyShouldBe() {
        assertThat(check(Jpegs.claiming(GOOD, 4097, 10))).isEqualTo(FrameProblem.TOO_BIG);
        assertThat(check(Jpegs.claiming(GOOD, 65_535, 65_535))).isEqualTo(FrameProblem.TOO_BIG);
        assertThat(check(Jpegs.claiming(GOOD, 4096, 2305))).isEqualTo(FrameProblem.TOO_BIG);
        assertThat(check(Arrays.copyOf(GOOD, 2 * 1024 * 1024 + 1))).isEqualTo(FrameProblem.TOO_BIG);
    }

    @Test
    void refusesWhatIsNotAWholePicture() {
        assertThat(check(new byte[0])).isEqualTo(FrameProblem.UNREADABLE);
        assertThat(check(new byte[]{(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9}))
                .isEqualTo(FrameProblem.UNREADABLE);
        assertThat(check(Jpegs.claiming(GOOD, 0, 10))).isEqualTo(FrameProblem.UNREADABLE);
        for (int length = 0; length < GOOD.length; length++) {
            assertThat(check(Arrays.copyOf(GOOD, length))).isEqualTo(FrameProblem.UNREADABLE);
        }
    }

    @Test
    void refusesWhatOnlyTroublesADecoder() {
        assertThat(check(with(GOOD, Jpegs.frameHeader(GOOD) + 1, 0xC2))).as("progressive")
                .isEqualTo(FrameProblem.UNREADABLE);
        assertThat(check(with(GOOD, Jpegs.frameHeader(GOOD) + 9, 4))).as("four components")
                .isEqualTo(FrameProblem.UNREADABLE);
        assertThat(check(with(GOOD, Jpegs.indexOf(GOOD, 0xE0) + 1, 0xD0))).as("a segment behind a bare marker")
                .isEqualTo(FrameProblem.UNREADABLE);
        assertThat(check(repeating(GOOD, Jpegs.frameHeader(GOOD), Jpegs.indexOf(GOOD, 0xC4), 1))).as("two sizes")
                .isEqualTo(FrameProblem.UNREADABLE);
        int scan = Jpegs.indexOf(GOOD, 0xDA);
        assertThat(check(repeating(GOOD, scan, scan + 14, 3))).as("four scans").isEqualTo(FrameProblem.UNREADABLE);
    }

    @Test
    void neverThrowsWhateverComes() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 20_000; round++) {
            byte[] broken = GOOD.clone();
            for (int change = 0; change < 6; change++) {
                broken[random.nextInt(2, Math.min(700, broken.length) - 2)] = (byte) random.nextInt();
            }
            check(broken);
        }
    }

    private static FrameProblem check(byte[] jpeg) {
        return JpegCheck.problemOf(ByteBuffer.wrap(jpeg));
    }

    private static byte[] with(byte[] jpeg, int at, int value) {
        byte[] changed = jpeg.clone();
        changed[at] = (byte) value;
        return changed;
    }

    private static byte[] repeating(byte[] jpeg, int from, int to, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, to);
        for (int i = 0; i < times; i++) {
            out.write(jpeg, from, to - from);
        }
        out.write(jpeg, to, jpeg.length - to);
        return out.toByteArray();
    }
}
