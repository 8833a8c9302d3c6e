package dev.golink.screens.bitstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.golink.screens.frames.Jpegs;
import dev.golink.video.h264.PictureSize;

class JpegReaderTest {
    private static final byte[] GOOD = Jpegs.of(90, 200);
    private static final byte[] PROGRESSIVE = MediaFiles.KEPT.bytes("cjpeg-progressive.jpg");

    static java.util.List<String> goodJpegs() {
        return MediaFiles.goodJpegs();
    }

    @ParameterizedTest
    @MethodSource("goodJpegs")
    void jpegsOfCommonEncodersAreRead(String name) {
        byte[] bytes = MediaFiles.KEPT.bytes(name);
        FrameContent.Jpeg jpeg = good(bytes);
        assertThat(jpeg.size()).as("its own size").isEqualTo(new PictureSize(48, 104));
        assertThat(jpeg.bytes().remaining()).as("all of it").isEqualTo(bytes.length);
    }

    @Test
    void sizeComesFromThePictureData() {
        assertThat(good(GOOD).size()).isEqualTo(new PictureSize(90, 200));
        assertThat(good(Jpegs.of(1, 1)).size()).isEqualTo(new PictureSize(1, 1));
        assertThat(problem(Jpegs.claiming(GOOD, 4096, 2304))).isNull();
    }

    @Test
    void bytesAfterThePictureAreDropped() {
        for (String behind : new String[]{"\r\n", "\r\n--frame\r\nContent-Type: image/jpeg\r\n\r\n", "\0\0\0\0\0\0\0",
            "\u00FF\u00FF\u00FF\u00FF", "half of \u00FF\u00D8\u00FF\u00DA something"}) {
            byte[] bytes = behind.getBytes(StandardCharsets.ISO_8859_1);
            assertThat(good(join(GOOD, bytes)).bytes()).as("with %s behind", behind).isEqualTo(ByteBuffer.wrap(GOOD));
        }
        byte[] older = Jpegs.of(200, 90);
        assertThat(good(join(GOOD, Arrays.copyOfRange(older, 60, older.length))).bytes())
                .as("the rest of an older picture").isEqualTo(ByteBuffer.wrap(GOOD));
        assertThat(good(join(GOOD, older)).size()).as("a whole one").isEqualTo(new PictureSize(90, 200));
    }

    @Test
    void bytesShortlyBeforeThePictureAreDropped() {
        byte[] before = "--frame\r\nContent-Type: image/jpeg\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(good(join(before, GOOD)).bytes()).isEqualTo(ByteBuffer.wrap(GOOD));
        assertThat(problem(join(new byte[1024], GOOD))).isNull();
        assertThat(problem(join(new byte[1025], GOOD))).isEqualTo(FrameProblem.NOT_JPEG);
    }

    @Test
    void refusesPicturesThatAreBiggerThanTheyShouldBe() {
        assertThat(problem(Jpegs.claiming(GOOD, 4097, 10))).isEqualTo(FrameProblem.TOO_BIG);
        assertThat(problem(Jpegs.claiming(GOOD, 65_535, 65_535))).isEqualTo(FrameProblem.TOO_BIG);
        assertThat(problem(Jpegs.claiming(GOOD, 4096, 2305))).isEqualTo(FrameProblem.TOO_BIG);
        assertThat(problem(Arrays.copyOf(GOOD, 2 * 1024 * 1024 + 1))).isEqualTo(FrameProblem.TOO_BIG);
    }

    @Test
    void incompletePicturesAreReported() {
        assertThat(problem(new byte[0])).isEqualTo(FrameProblem.NOT_JPEG);
        assertThat(problem("<html>404</html>".getBytes(StandardCharsets.US_ASCII))).isEqualTo(FrameProblem.NOT_JPEG);
        assertThat(problem(new byte[]{(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9})).as("no picture in it")
                .isEqualTo(FrameProblem.DAMAGED);
        assertThat(problem(Jpegs.claiming(GOOD, 0, 10))).isEqualTo(FrameProblem.DAMAGED);
        for (int length = 3; length < GOOD.length; length++) {
            assertThat(problem(Arrays.copyOf(GOOD, length))).as("%d bytes", length).isEqualTo(FrameProblem.CUT_OFF);
        }
        assertThat(problem(join(Arrays.copyOf(GOOD, GOOD.length - 40), GOOD))).as("another begins before it ends")
                .isEqualTo(FrameProblem.CUT_OFF);
    }

    @Test
    void unsupportedKindsOfJpegAreReported() {
        int header = Jpegs.frameHeader(GOOD);
        assertThat(problem(MediaFiles.KEPT.bytes("cjpeg-arithmetic.jpg"))).isEqualTo(FrameProblem.JPEG_CODING);
        assertThat(problem(MediaFiles.KEPT.bytes("ffmpeg-lossless.jpg"))).isEqualTo(FrameProblem.JPEG_CODING);
        assertThat(problem(Jpegs.claiming(GOOD, 90, 0))).as("its height comes later")
                .isEqualTo(FrameProblem.JPEG_CODING);
        assertThat(problem(with(GOOD, header + 4, 12))).isEqualTo(FrameProblem.JPEG_DEPTH);
        byte[] nameless = MediaFiles.KEPT.bytes("magick-cmyk.jpg");
        assertThat(problem(with(nameless, Jpegs.indexOf(nameless, 0xEE) + 4, 'a')))
                .as("four colours, nobody knows which")
                .isEqualTo(FrameProblem.JPEG_COLOURS);
    }

    @Test
    void malformedSegmentsAreRefused() {
        int header = Jpegs.frameHeader(GOOD);
        int scan = Jpegs.indexOf(GOOD, 0xDA);
        assertThat(problem(with(GOOD, header + 9, 4))).as("more colours than it describes")
                .isEqualTo(FrameProblem.DAMAGED);
        assertThat(problem(with(GOOD, Jpegs.indexOf(GOOD, 0xE0) + 1, 0xD0))).as("a segment behind a bare marker")
                .isEqualTo(FrameProblem.DAMAGED);
        assertThat(problem(with(GOOD, Jpegs.indexOf(GOOD, 0xE0) + 1, 0xF0))).as("a segment that nobody knows")
                .isEqualTo(FrameProblem.DAMAGED);
        assertThat(problem(repeating(GOOD, header, Jpegs.indexOf(GOOD, 0xC4), 1))).as("two sizes")
                .isEqualTo(FrameProblem.DAMAGED);
        assertThat(problem(repeating(GOOD, scan, scan + 14, 3))).as("four scans").isEqualTo(FrameProblem.JPEG_SCANS);
        int table = Jpegs.indexOf(GOOD, 0xDB);
        assertThat(problem(with(GOOD, table + 4, 0x10))).as("a table longer than its segment")
                .isEqualTo(FrameProblem.DAMAGED);
        byte[] without = with(GOOD, table + 1, 0xE5);
        without = with(without, Jpegs.indexOf(without, 0xDB) + 1, 0xE5);
        assertThat(problem(without)).as("no table at all").isEqualTo(FrameProblem.DAMAGED);
    }

    @Test
    void progressivePicturesHaveALimitedNumberOfScans() {
        int scan = Jpegs.indexOf(PROGRESSIVE, 0xDA);
        assertThat(problem(repeating(PROGRESSIVE, scan, scan + 14, 90))).isNull();
        assertThat(problem(repeating(PROGRESSIVE, scan, scan + 14, 91))).isEqualTo(FrameProblem.JPEG_SCANS);
        byte[] large = Jpegs.claimingAt(PROGRESSIVE, Jpegs.indexOf(PROGRESSIVE, 0xC2), 4096, 2304);
        assertThat(problem(large)).as("the usual ten").isNull();
        assertThat(problem(repeating(large, scan, scan + 14, 3))).isEqualTo(FrameProblem.JPEG_SCANS);
    }

    @Test
    void readerNeverThrowsOnDamagedInput() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 40_000; round++) {
            byte[] broken = round % 2 == 0 ? GOOD.clone() : PROGRESSIVE.clone();
            for (int change = 0; change < 6; change++) {
                broken[random.nextInt(2, Math.min(700, broken.length) - 2)] = (byte) random.nextInt();
            }
            assertThat(JpegReader.read(ByteBuffer.wrap(broken))).isNotNull();
        }
    }

    private static FrameContent.Jpeg good(byte[] jpeg) {
        FrameContent content = new ScreenFrameReader().read(MediaFiles.jpeg(jpeg, 0));
        assertThat(content).isInstanceOf(FrameContent.Jpeg.class);
        return (FrameContent.Jpeg) content;
    }

    /** The problem of a JPEG; null if it is a picture. */
    private static FrameProblem problem(byte[] jpeg) {
        return new ScreenFrameReader().read(MediaFiles.jpeg(jpeg, 0)) instanceof FrameContent.Refused(FrameProblem why)
                ? why
                : null;
    }

    private static byte[] with(byte[] jpeg, int at, int value) {
        byte[] changed = jpeg.clone();
        changed[at] = (byte) value;
        return changed;
    }

    private static byte[] join(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
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
