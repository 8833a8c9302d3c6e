package dev.golink.phones.simulator.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.golink.phones.simulator.picture.UprightSize;

/** Tests that the encoder rejects input that would crash native code and so end the process. */
class ClipEncoderTest {
    private static final UprightSize SIZE = new UprightSize(64, 96);
    private static final byte[] PICTURE = new byte[64 * 96 * 3];

    @BeforeAll
    static void load() {
        FfmpegLibrary.load();
    }

    @ParameterizedTest
    @CsvSource({"0, 96, 10, 1000", "64, -2, 10, 1000", "63, 96, 10, 1000", "14, 96, 10, 1000", "64, 8000, 10, 1000",
        "64, 96, 0, 1000", "64, 96, 10, 0"})
    void takesNoNumbersThatNoClipHas(int width, int height, int fps, int bitrate) {
        assertThatThrownBy(() -> new ClipEncoder(new UprightSize(width, height), fps, bitrate))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theEncoderRefusesAPictureOfAnotherSize() {
        try (ClipEncoder encoder = new ClipEncoder(SIZE, 10, 100_000)) {
            assertThatThrownBy(() -> encoder.encode(new byte[PICTURE.length + 1]))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> encoder.encode(new byte[0])).isInstanceOf(IllegalArgumentException.class);
            assertThat(encoder.encode(PICTURE)).isNotEmpty();
        }
    }

    @Test
    void aClosedEncoderMayBeClosedAgainAndEncodesNothing() {
        ClipEncoder encoder = new ClipEncoder(SIZE, 10, 100_000);
        encoder.close();
        encoder.close();
        assertThatThrownBy(() -> encoder.encode(PICTURE)).isInstanceOf(IllegalStateException.class);
    }
}
