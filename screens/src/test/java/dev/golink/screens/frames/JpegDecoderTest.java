package dev.golink.screens.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;

import org.junit.jupiter.api.Test;

import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

class JpegDecoderTest {
    private final JpegDecoder decoder = new JpegDecoder();

    @Test
    void framesThatCantBeShownAreNotDecoded() {
        byte[] good = Jpegs.of(90, 200);
        Frame h264 = new Frame(Codec.H264, true, false, 0, 0, 0, 90, 200, ByteBuffer.wrap(good));
        assertProblem(FrameProblem.CODEC, h264);
        assertProblem(FrameProblem.TOO_BIG, Jpegs.frame(Jpegs.claiming(good, 60_000, 60_000), 0, 0));
    }

    private void assertProblem(FrameProblem problem, Frame frame) {
        assertThat(decoder.decode(frame, 1, 100).result()).isEqualTo(new DecodeResult.Unreadable(problem, 1));
    }
}
