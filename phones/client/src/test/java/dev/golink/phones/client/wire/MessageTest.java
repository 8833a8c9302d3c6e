package dev.golink.phones.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.websocket.Masking;

class MessageTest {
    @Test
    void maskingMatchesTheExampleOfTheStandard() {
        // RFC 6455, 5.7: "a single-frame masked text message" with the key 37 fa 21 3d.
        ByteBuffer masked = Masking.masked(ByteBuffer.wrap("Hello".getBytes()), 0x37fa213d);
        assertThat(HexFormat.of().formatHex(masked.array())).isEqualTo("7f9f4d5158");
    }

    @Test
    void aTextIsOneMaskedFrame() {
        ByteBuffer frame = Message.text("Grüße").parts()[0];
        assertThat(frame.get(0)).isEqualTo((byte) 0x81);
        assertThat(frame.get(1)).isEqualTo((byte) (0x80 | 7));
        assertThat(frame.remaining()).isEqualTo(2 + 4 + 7);
        assertThat(Message.text("Grüße")).hasToString("Grüße");
        assertThat(Message.text("x".repeat(70_000))).hasToString("x".repeat(70_000));
    }

    @Test
    void aReasonThatIsTooLongIsCutBetweenTwoCharacters() {
        byte[] close = plain(Message.close(1001, "ü".repeat(100)));
        assertThat(close).startsWith(3, 0xE9);
        assertThat(new String(close, 2, close.length - 2, StandardCharsets.UTF_8)).isEqualTo("ü".repeat(61));
        assertThat(plain(Message.close(1001, "half \uD83D"))).hasSize(2 + 6);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 101, 102, 126, 65_515, 65_516, 100_000})
    void aSharedEndMakesTheSameMessage(int length) {
        byte[] end = new byte[length];
        ThreadLocalRandom.current().nextBytes(end);
        byte[] head = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20};
        byte[] both = ByteBuffer.allocate(20 + length).put(head).put(end).array();
        assertThat(plain(Message.binary(ByteBuffer.wrap(head), MaskedBytes.of(end))))
                .isEqualTo(plain(Message.binary(ByteBuffer.wrap(both)))).isEqualTo(both);
        assertThat(MaskedBytes.of(end).plain()).isEqualTo(end);
    }

    @Test
    void aHeadWhoseLengthShiftsTheMaskIsRefused() {
        MaskedBytes end = MaskedBytes.of(new byte[8]);
        assertThatThrownBy(() -> Message.binary(ByteBuffer.allocate(3), end))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("3");
    }

    /** Checks that a message can be sent several times: writing moves only the positions of its views. */
    @Test
    void sendingDoesNotChangeAMessage() {
        Message message = Message.text("again");
        message.parts()[0].position(5);
        assertThat(message.parts()[0].position()).isZero();
    }

    private static byte[] plain(Message message) {
        ByteBuffer whole = ByteBuffer.allocate(200_000);
        for (ByteBuffer part : message.parts()) {
            whole.put(part);
        }
        whole.flip();
        whole.get();
        int length = whole.get() & 0x7F;
        whole.position(whole.position() + (length == 126 ? 2 : length == 127 ? 8 : 0));
        int key = whole.getInt();
        return Masking.masked(whole, key).array();
    }
}
