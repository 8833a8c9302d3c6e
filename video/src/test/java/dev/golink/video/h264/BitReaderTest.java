package dev.golink.video.h264;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;

import org.junit.jupiter.api.Test;

final class BitReaderTest {
    @Test
    void bytesThatKeepAStartCodeFromAppearingAreLeftOut() {
        BitReader in = new BitReader(ByteBuffer.wrap(new byte[]{0, 0, 3, 1, 3}));

        assertThat(in.bits(24)).isEqualTo(1);
        assertThat(in.bits(8)).isEqualTo(3);
    }

    @Test
    void numbersInExpGolombCodeAreRead() {
        // 1, 010, 011, 00100: the numbers 0 to 3.
        BitReader in = new BitReader(ByteBuffer.wrap(new byte[]{(byte) 0b1010_0110, 0b0100_0000}));

        assertThat(in.number()).isZero();
        assertThat(in.number()).isEqualTo(1);
        assertThat(in.signed()).isEqualTo(-1);
        assertThat(in.signed()).isEqualTo(2);
    }

    @Test
    void aNumberWithTooManyBitsIsRefused() {
        BitReader in = new BitReader(ByteBuffer.allocate(9));

        assertThatIllegalArgumentException().isThrownBy(in::number);
    }
}
