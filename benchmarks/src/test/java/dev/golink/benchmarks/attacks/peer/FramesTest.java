package dev.golink.benchmarks.attacks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FramesTest {
    @Test
    void aShortTextFrameHasAOneByteLengthAndAZeroMask() {
        assertThat(Frames.text("hi")).containsExactly(0x81, 0x82, 0, 0, 0, 0, 'h', 'i');
    }

    @Test
    void longerFramesStoreTheirLengthInTwoOrEightBytes() {
        assertThat(Frames.whole(Frames.BINARY, new byte[300])).startsWith(0x82, 0xFE, 1, 44, 0, 0, 0, 0).hasSize(308);
        assertThat(Frames.whole(Frames.BINARY, new byte[70_000])).startsWith(0x82, 0xFF, 0, 0, 0, 0, 0, 1, 0x11, 0x70)
                .hasSize(70_014);
    }

    @Test
    void aFrameCanDeclareMoreBytesThanItHas() {
        assertThat(Frames.declaring(1L << 31)).containsExactly(0x81, 0xFF, 0, 0, 0, 0, 0x80, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void aFragmentIsNotMarkedAsFinal() {
        assertThat(Frames.fragment(Frames.CONTINUATION, new byte[0])).containsExactly(0, 0x80, 0, 0, 0, 0);
    }

    @Test
    void aTextFrameCanOmitItsMask() {
        assertThat(Frames.unmasked("hi")).containsExactly(0x81, 2, 'h', 'i');
    }
}
