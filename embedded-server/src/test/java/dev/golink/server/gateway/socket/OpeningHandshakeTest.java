package dev.golink.server.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

/** The bytes that are stored while a handshake is not answered yet. */
class OpeningHandshakeTest {
    private static final int LONGEST = 100;

    private final OpeningHandshake handshake = new OpeningHandshake(LONGEST);

    @Test
    void aRequestInPartsIsWholeWithItsLastPart() {
        assertThat(handshake.add(bytes("GET / HTTP/1.1\r\n"))).isEmpty();
        assertThat(handshake.add(bytes("\r\n"))).contains(bytes("GET / HTTP/1.1\r\n\r\n"));
        assertThat(handshake.isTooLong()).isFalse();
    }

    @Test
    void bytesAfterTheRequestAreStoredInOrder() {
        handshake.add(bytes("GET / HTTP/1.1\r\n\r\nfirst"));

        assertThat(handshake.add(bytes(" second"))).isEmpty();
        assertThat(handshake.taken()).isEqualTo(bytes("GET / HTTP/1.1\r\n\r\nfirst second"));
    }

    @Test
    void theRoomForBytesAfterTheRequestIsSoonUsedUp() {
        handshake.add(bytes("GET / HTTP/1.1\r\n\r\n"));
        int times = 0;
        while (handshake.room() > 0 && times < 1_000) {
            handshake.add(bytes("x".repeat(Math.min(50, handshake.room()))));
            times++;
        }

        assertThat(times).isLessThan(10);
        assertThat(handshake.taken().remaining()).isEqualTo(2 * (LONGEST + 1));
    }

    @Test
    void oneByteBeyondTheLimitMakesARequestTooLong() {
        assertThat(handshake.room()).isEqualTo(LONGEST + 1);
        handshake.add(bytes("x".repeat(handshake.room())));

        assertThat(handshake.isTooLong()).isTrue();
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}
