package dev.golink.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class HttpResponseTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    @Test
    void aResponseHasItsLengthAndTheTime() {
        assertThat(text(HttpResponse.text(200, "é").encode(true, false, NOW))).isEqualTo("HTTP/1.1 200 OK\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\nContent-Length: 3\r\nDate: Wed, 04 Mar 2026 05:06:07 GMT\r\n"
                + "\r\né\n");
    }

    @Test
    void theLastResponseOfAConnectionSaysSo() {
        assertThat(text(HttpResponse.text(404, "No.").with("X", "y").encode(true, true, NOW)))
                .contains("\r\nX: y\r\n", "\r\nConnection: close\r\n");
    }

    @Test
    void anOfferOfAnUpgradeIsAnOptionOfTheConnection() {
        assertThat(text(HttpResponse.text(426, "No.").offeringUpgrade("websocket").encode(true, true, NOW)))
                .contains("\r\nUpgrade: websocket\r\n", "\r\nConnection: close, Upgrade\r\n");
        assertThat(text(HttpResponse.text(426, "No.").offeringUpgrade("websocket").encode(true, false, NOW)))
                .contains("\r\nConnection: Upgrade\r\n");
    }

    @Test
    void withoutABodyTheLengthStaysAndNoBufferIsEmpty() {
        assertThat(text(HttpResponse.text(200, "ok").encode(false, false, NOW))).contains("Content-Length: 3")
                .endsWith("\r\n\r\n");
        assertThat(HttpResponse.of(302, "text/plain", new byte[0]).encode(true, true, NOW))
                .allMatch(ByteBuffer::hasRemaining);
    }

    private static String text(ByteBuffer... parts) {
        return Stream.of(parts).map(part -> StandardCharsets.UTF_8.decode(part).toString())
                .collect(Collectors.joining());
    }
}
