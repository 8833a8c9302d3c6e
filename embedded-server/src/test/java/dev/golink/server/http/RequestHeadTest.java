package dev.golink.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadTest {
    private static final int LONGEST = 100;
    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

    private final RequestHead head = new RequestHead(LONGEST);

    @Test
    void aHeadInPartsIsWholeWithItsLastPart() {
        assertThat(head.add(bytes("GET / HTTP/1.1\r\nHo"))).isEmpty();
        assertThat(head.add(bytes("st: a\r\n\r"))).isEmpty();
        assertThat(head.add(bytes("\n"))).contains(bytes(REQUEST));
        assertThat(head.isTooLong()).isFalse();
    }

    @Test
    void whatFollowsTheHeadStaysInTheBuffer() {
        ByteBuffer both = bytes(REQUEST + "more");

        assertThat(head.add(both)).contains(bytes(REQUEST));
        assertThat(both).isEqualTo(bytes("more"));
    }

    @Test
    void emptyLinesBeforeTheRequestAreSkipped() {
        assertThat(head.add(bytes("\r\n\r"))).isEmpty();
        assertThat(head.add(bytes("\n" + REQUEST))).contains(bytes(REQUEST));
    }

    @Test
    void endlessEmptyLinesAreTooLong() {
        assertThat(head.add(bytes("\r\n".repeat(LONGEST)))).isEmpty();

        assertThat(head.isTooLong()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\n", "GET / HTTP/1.1\rX", "GET / HTTP/1.1\r\n\n", "GET / HTTP/1.1\r\n\rX",
        "GET / HTTP/1.1\r\nHost: a\n"})
    void aLineWithAnotherEndCompletesTheHeadAtOnce(String broken) {
        assertThat(head.add(bytes(broken))).contains(bytes(broken));
    }

    @Test
    void oneByteBeyondTheLimitMakesAHeadTooLong() {
        head.add(bytes("x".repeat(LONGEST)));
        assertThat(head.isTooLong()).isFalse();

        head.add(bytes("x"));
        assertThat(head.isTooLong()).isTrue();
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}
