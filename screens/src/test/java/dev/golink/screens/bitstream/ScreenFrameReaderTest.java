package dev.golink.screens.bitstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.golink.screens.frames.H264Clip;
import dev.golink.screens.frames.Jpegs;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.video.h264.AnnexB;
import dev.golink.video.h264.PictureSize;
import dev.golink.video.h264.SequenceParameters;

class ScreenFrameReaderTest {
    private static final H264Clip CLIP = H264Clip.of(180, 400, 3);
    private static final byte[] CONFIGURATION = CLIP.configuration();
    /** An SEI message with 16 bytes of user data, as x264 and other encoders write it. */
    private static final byte[] REMARK = {6, 5, 0x10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16,
        (byte) 0x80};
    /** A buffering period for a sequence parameter set that is not known yet. */
    private static final byte[] PERIOD = {6, 0, 1, (byte) 0xC0, (byte) 0x80};

    private final ScreenFrameReader reader = new ScreenFrameReader();

    static List<String> goodStreams() {
        return MediaFiles.goodStreams();
    }

    @ParameterizedTest
    @MethodSource("goodStreams")
    void streamsOfCommonEncodersAreRead(String name) {
        List<Frame> frames = MediaFiles.KEPT.stream(name);
        assertThat(frames).hasSize(12);
        for (Frame frame : frames) {
            FrameContent.H264 picture = picture(frame);
            assertThat(picture.key()).isEqualTo(frame.keyFrame());
            assertThat(picture.units()).as("nothing but the picture").allMatch(AnnexB::isSlice);
        }
    }

    @ParameterizedTest
    @CsvSource({"ffmpeg-x264-baseline.264, 64, 144, 0", "x264-cropped.264, 62, 142, 0", "x264-b-frames.264, 64, 144, 2",
        "x264-hrd-slices.264, 64, 144, 0"})
    void theStreamSaysHowLargeItsPicturesAreAndHowFarTheyAreReordered(String name, int width, int height,
            int reordering) {
        SequenceParameters said = picture(MediaFiles.KEPT.stream(name).getFirst()).sets().sequence();
        assertThat(said.size()).isEqualTo(new PictureSize(width, height));
        assertThat(said.reordering()).isEqualTo(reordering);
    }

    @Test
    void extraUnitsBeforeTheParameterSetsAreDropped() {
        FrameContent.H264 plain = picture(CLIP.frame(0, 0));
        for (byte[] remark : List.of(REMARK, PERIOD, new byte[]{6}, new byte[]{9, 0x10})) {
            List<byte[]> units = new ArrayList<>(List.of(remark));
            units.addAll(MediaFiles.units(CLIP.frame(0, 0)));
            FrameContent.H264 remarked = picture(MediaFiles.frame(units, 0));
            assertThat(remarked.sets()).isEqualTo(plain.sets());
            assertThat(remarked.units()).isEqualTo(plain.units());
        }
    }

    @Test
    void parameterSetsStayValidForLaterFrames() {
        assertThat(reader.read(CLIP.configurationFrame(0))).isEqualTo(new FrameContent.Configuration());
        FrameContent.H264 key = picture(CLIP.bareFrame(0, 1));
        assertThat(key.sets().bytes()).isEqualTo(ByteBuffer.wrap(CONFIGURATION));
        assertThat(picture(CLIP.bareFrame(1, 2)).sets()).isSameAs(key.sets());
    }

    @Test
    void parameterSetsMayComeOneByOne() {
        for (byte[] set : MediaFiles.units(CONFIGURATION)) {
            assertThat(reader.read(MediaFiles.frame(List.of(set), 0))).isEqualTo(new FrameContent.Configuration());
        }
        assertThat(picture(CLIP.bareFrame(0, 1)).sets().bytes()).isEqualTo(ByteBuffer.wrap(CONFIGURATION));
    }

    @Test
    void aFrameThatIsMarkedAsConfigurationAndHoldsAPictureIsAPicture() {
        Frame frame = CLIP.frame(0, 0);
        Frame marked = new Frame(frame.codec(), true, true, 0, 0, 0, 180, 400, frame.payload());
        assertThat(picture(marked).key()).isTrue();
    }

    @Test
    void missingPartsAreReported() {
        assertThat(problem(CLIP.bareFrame(1, 0))).isEqualTo(FrameProblem.NO_KEY_FRAME);
        assertThat(problem(CLIP.bareFrame(0, 0))).isEqualTo(FrameProblem.NO_PARAMETERS);
        assertThat(problem(CLIP.frame(CLIP.pictures().get(1), true, 0))).isEqualTo(FrameProblem.NO_REAL_KEY_FRAME);
        assertThat(problem(new byte[0])).isEqualTo(FrameProblem.NOT_ANNEX_B);
        assertThat(problem(Jpegs.of(9, 9))).isEqualTo(FrameProblem.NOT_ANNEX_B);
        byte[] lengths = CONFIGURATION.clone();
        ByteBuffer.wrap(lengths).putInt(0, 17);
        assertThat(problem(Arrays.copyOf(lengths, 12))).as("lengths in place of start codes")
                .isEqualTo(FrameProblem.NOT_ANNEX_B);
        assertThat(problem(new byte[]{0, 0, 1})).isEqualTo(FrameProblem.DAMAGED);
    }

    @Test
    void damagedFramesAreRefused() {
        assertThat(problem(new byte[]{1, 0, 0, 1, 0x65})).as("something ahead").isEqualTo(FrameProblem.NOT_ANNEX_B);
        assertThat(problem(new byte[]{0, 0, 1, (byte) 0x85})).as("the forbidden bit").isEqualTo(FrameProblem.DAMAGED);
        assertThat(problem(Arrays.copyOf(CONFIGURATION, 8))).as("parameters that end early")
                .isEqualTo(FrameProblem.DAMAGED);
        assertThat(problem(parameters(60_000, 60_000))).isEqualTo(FrameProblem.DAMAGED);
    }

    @Test
    void refusesKindsThatAreNotDecoded() {
        assertThat(problem(MediaFiles.KEPT.stream("x264-10-bit.264").getFirst())).isEqualTo(FrameProblem.H264_FORMAT);
        assertThat(problem(new byte[]{0, 0, 1, 2, 1})).as("a partition").isEqualTo(FrameProblem.H264_FORMAT);
    }

    @Test
    void refusesPicturesThatAreTooLarge() {
        assertThat(problem(parameters(256, 144))).isNull();
        assertThat(problem(parameters(257, 1))).isEqualTo(FrameProblem.TOO_BIG);
        assertThat(problem(parameters(256, 145))).isEqualTo(FrameProblem.TOO_BIG);
        assertThat(problem(parameters(4096, 4096))).isEqualTo(FrameProblem.TOO_BIG);
        assertThat(problem(new byte[2 * 1024 * 1024 + 1])).isEqualTo(FrameProblem.TOO_BIG);
    }

    @Test
    void refusesMoreUnitsThanAnyEncoderMakes() {
        byte[] slice = CLIP.pictures().get(1);
        picture(CLIP.frame(0, 0));
        assertThat(problem(CLIP.frame(join(units(511), slice), false, 1))).isNull();
        assertThat(problem(CLIP.frame(join(units(512), slice), false, 2))).isEqualTo(FrameProblem.DAMAGED);
    }

    private static byte[] units(int count) {
        byte[] many = new byte[4 * count];
        for (int i = 0; i < many.length; i += 4) {
            many[i + 2] = 1;
            many[i + 3] = 9;
        }
        return many;
    }

    @Test
    void picturesAreShownInTheOrderThatTheStreamSays() {
        PictureOrder order = new PictureOrder();
        List<Long> places = MediaFiles.KEPT.stream("x264-b-frames.264").stream()
                .map(frame -> order.place(picture(frame))).toList();
        List<Integer> shown = places.stream().map(place -> (int) places.stream().filter(one -> one < place).count())
                .toList();
        assertThat(shown).containsExactly(0, 4, 2, 1, 3, 5, 6, 10, 8, 7, 9, 11);
    }

    @Test
    void readerNeverThrowsOnDamagedInput() {
        SplittableRandom random = new SplittableRandom(7);
        byte[] good = join(CONFIGURATION, CLIP.pictures().getFirst());
        for (int round = 0; round < 40_000; round++) {
            byte[] broken = good.clone();
            for (int change = 0; change < 3; change++) {
                broken[random.nextInt(5, 60)] = (byte) random.nextInt();
            }
            if (reader.read(CLIP.frame(broken, true, round)) instanceof FrameContent.H264 picture) {
                new PictureOrder().place(picture);
            }
        }
    }

    private FrameContent.H264 picture(Frame frame) {
        FrameContent content = reader.read(frame);
        assertThat(content).isInstanceOf(FrameContent.H264.class);
        return (FrameContent.H264) content;
    }

    private FrameProblem problem(byte[] bytes) {
        return problem(CLIP.frame(bytes, false, 0));
    }

    /** The problem of a frame; null if there is none. */
    private FrameProblem problem(Frame frame) {
        return reader.read(frame) instanceof FrameContent.Refused(FrameProblem why) ? why : null;
    }

    /** A sequence parameter set of the baseline profile in as few bits as possible. */
    private static byte[] parameters(int across, int down) {
        StringBuilder bits = new StringBuilder("0100001000000000" + "00110011");
        // Identifier 0, frame numbers of 4 bits, order type 2, one reference, no gaps.
        bits.append("1").append("1").append("011").append("010").append("0");
        bits.append(number(across - 1)).append(number(down - 1));
        // Whole frames, direct inference, no cropping, no further information, and the stop bit.
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
