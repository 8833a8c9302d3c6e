package dev.golink.server.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameHeaderTest {
    private static final int KEY = 0x81_02_f3_44;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 127, 65_535, 65_536, 2_000_000})
    void whatAServerWritesIsReadAsItWasMeant(int length) {
        ByteBuffer written = FrameHeader.plain(FrameHeader.BINARY, length, 0).flip();

        assertThat(FrameHeader.read(written))
                .isEqualTo(new FrameHeader(true, 0, FrameHeader.BINARY, false, length, 0));
        assertThat(written.hasRemaining()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 127, 65_535, 65_536, 2_000_000})
    void whatAClientWritesIsReadAsItWasMeant(int length) {
        ByteBuffer written = FrameHeader.masked(FrameHeader.TEXT, length, 0, KEY).flip();

        assertThat(FrameHeader.isMasked(written)).isTrue();
        assertThat(FrameHeader.read(written)).isEqualTo(new FrameHeader(true, 0, FrameHeader.TEXT, true, length, KEY));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 200, 70_000})
    void ofAHeaderThatHasNotComeNothingIsRead(int length) {
        ByteBuffer whole = FrameHeader.masked(FrameHeader.TEXT, length, 0, KEY).flip();

        for (int come = 0; come < whole.limit(); come++) {
            ByteBuffer part = whole.slice(0, come);
            assertThat(FrameHeader.read(part)).isNull();
            assertThat(part.position()).isZero();
        }
    }

    @Test
    void theBitsOfTheFirstByteAreRead() {
        ByteBuffer fragment = ByteBuffer.wrap(new byte[]{0b0101_0010, 3});

        assertThat(FrameHeader.read(fragment)).isEqualTo(new FrameHeader(false, 5, FrameHeader.BINARY, false, 3, 0));
    }

    @Test
    void aLengthBeyondSixtyThreeBitsIsNegative() {
        ByteBuffer absurd = ByteBuffer.allocate(10).put((byte) 0x82).put((byte) 127).putLong(-1).flip();

        assertThat(FrameHeader.read(absurd)).isNotNull().extracting(FrameHeader::length).isEqualTo(-1L);
    }
}
