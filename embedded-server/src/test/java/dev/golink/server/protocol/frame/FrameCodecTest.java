package dev.golink.server.protocol.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.protocol.Golden;

class FrameCodecTest {
    private static final String GOOD = "01010101" + "00000007" + "0000000000000001" + "02d00640" + "ffd8ffd9";

    @Test
    void everyCorruptedFrameIsEitherRefusedWithATextOrValid() {
        Random random = new Random(7);
        byte[] good = HexFormat.of().parseHex(Golden.json("frames/jpeg").get("hex").getAsString());
        int refused = 0;
        for (int i = 0; i < 100_000; i++) {
            byte[] bytes = i % 2 == 0 ? corrupted(good, random) : new byte[random.nextInt(64)];
            if (i % 2 != 0) {
                random.nextBytes(bytes);
            }
            try {
                Frame frame = FrameCodec.decode(ByteBuffer.wrap(bytes));
                assertThat(frame.width()).isBetween(1, FrameCodec.LARGEST_SIDE);
                assertThat(frame.height()).isBetween(1, FrameCodec.LARGEST_SIDE);
                assertThat(frame.rotation()).isBetween(0, 3);
                assertThat(frame.payload().remaining()).isEqualTo(bytes.length - FrameCodec.HEADER).isPositive();
                assertThat(FrameCodec.decode(FrameCodec.encode(frame))).isEqualTo(frame);
            } catch (FrameCodec.BadFrameException e) {
                assertThat(e).hasMessageMatching("[A-Z].*\\.");
                refused++;
            }
        }
        assertThat(refused).isBetween(50_000, 99_000);
    }

    private static byte[] corrupted(byte[] good, Random random) {
        byte[] bytes = Arrays.copyOf(good, good.length - random.nextInt(3));
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"frames/jpeg", "frames/h264-configuration"})
    void goldenFramesMeanWhatTheContractSaysBothWays(String name) throws FrameCodec.BadFrameException {
        JsonObject golden = Golden.json(name);

        Frame frame = FrameCodec.decode(bytes(golden.get("hex").getAsString()));

        assertThat(frame.codec().name().toLowerCase(Locale.ROOT)).isEqualTo(golden.get("codec").getAsString());
        assertThat(frame.keyFrame()).isEqualTo(golden.get("key").getAsBoolean());
        assertThat(frame.configuration()).isEqualTo(golden.get("config").getAsBoolean());
        assertThat(frame.rotation()).isEqualTo(golden.get("rotation").getAsInt());
        assertThat(frame.sequence()).isEqualTo(golden.get("sequence").getAsLong());
        assertThat(frame.capturedAt()).isEqualTo(golden.get("captured_at_us").getAsLong());
        assertThat(frame.width()).isEqualTo(golden.get("width").getAsInt());
        assertThat(frame.height()).isEqualTo(golden.get("height").getAsInt());
        assertThat(frame.payload()).isEqualTo(bytes(golden.get("payload_hex").getAsString()));
        assertThat(FrameCodec.encode(frame)).isEqualTo(bytes(golden.get("hex").getAsString()));
    }

    @Test
    void everyJpegIsAKeyFrameEvenWithoutTheFlag() throws FrameCodec.BadFrameException {
        assertThat(FrameCodec.decode(bytes("01010001" + GOOD.substring(8))).keyFrame()).isTrue();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({"02010101, version of a frame", "01030101, codec 3", "01010104, rotation"})
    void aHeaderOutsideTheContractIsRefusedInWords(String start, String what) {
        assertThatThrownBy(() -> FrameCodec.decode(bytes(start + GOOD.substring(8))))
                .isInstanceOf(FrameCodec.BadFrameException.class).message().containsIgnoringCase(what);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000640", "02d00000", "10010640", "02d0ffff"})
    void impossibleSizesAreRefused(String size) {
        assertThatThrownBy(() -> FrameCodec.decode(bytes(GOOD.substring(0, 32) + size + "ffd8ffd9")))
                .isInstanceOf(FrameCodec.BadFrameException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 19, 20})
    void whatIsTooShortForAHeaderAndAPictureIsRefused(int length) {
        assertThatThrownBy(() -> FrameCodec.decode(bytes(GOOD).limit(length)))
                .isInstanceOf(FrameCodec.BadFrameException.class);
    }

    @Test
    void aPictureOverTwoMebibytesIsRefused() {
        ByteBuffer tooBig = ByteBuffer.allocate(FrameCodec.HEADER + FrameCodec.LONGEST_PAYLOAD + 1).put(bytes(GOOD))
                .rewind();

        assertThatThrownBy(() -> FrameCodec.decode(tooBig)).isInstanceOf(FrameCodec.BadFrameException.class);
    }

    @Test
    void readersOfAFrameDoNotDisturbOneAnother() throws FrameCodec.BadFrameException {
        Frame frame = FrameCodec.decode(bytes(GOOD));

        frame.payload().get();

        assertThat(frame.payload().remaining()).isEqualTo(4);
        assertThat(frame.codec()).isEqualTo(Codec.JPEG);
    }

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    }
}
