package dev.golink.server.gateway.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;

import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.Framedata;
import org.junit.jupiter.api.Test;

import dev.golink.server.gateway.bounds.GatewayCounters;
import dev.golink.server.limits.Limits;

class BoundedDraftTest {
    /** A masked text of four characters. */
    private static final byte[] FRAME = {(byte) 0x81, (byte) 0x84, 0, 0, 0, 0, 'p', 'i', 'n', 'g'};

    private final BoundedDraft draft = new BoundedDraft(Limits.Message.DEFAULT, new GatewayCounters());

    @Test
    void aResetInTheMiddleOfAFrameDoesNotBreakReading() throws InvalidDataException {
        assertThat(draft.translateFrame(ByteBuffer.wrap(FRAME, 0, 7))).isEmpty();

        draft.reset();

        assertThat(draft.translateFrame(ByteBuffer.wrap(FRAME, 7, 3))).extracting(Framedata::getPayloadData)
                .containsExactly(ByteBuffer.wrap(FRAME, 6, 4));
    }
}
