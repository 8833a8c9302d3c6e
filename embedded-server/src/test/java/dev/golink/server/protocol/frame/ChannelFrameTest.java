package dev.golink.server.protocol.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.protocol.Golden;

/** Tests frames as they are sent to operators. */
class ChannelFrameTest {
    @Test
    void aFrameToAnOperatorIsTheChannelFollowedByThePhonesFrame() throws FrameCodec.BadFrameException {
        byte[] phones = HexFormat.of().parseHex(Golden.json("frames/jpeg").get("hex").getAsString());
        Frame frame = FrameCodec.decode(ByteBuffer.wrap(phones));

        ByteBuffer message = new ChannelFrame(3, frame).encode();

        assertThat(message).isEqualTo(ByteBuffer.allocate(4 + phones.length).putInt(3).put(phones).flip());
        assertThat(ChannelFrame.decode(message)).isEqualTo(new ChannelFrame(3, frame));
    }

    @Test
    void aFrameWithoutAChannelIsRefusedWithAText() {
        assertThatThrownBy(() -> ChannelFrame.decode(ByteBuffer.allocate(3)))
                .isInstanceOf(FrameCodec.BadFrameException.class).hasMessageContaining("channel");
    }
}
