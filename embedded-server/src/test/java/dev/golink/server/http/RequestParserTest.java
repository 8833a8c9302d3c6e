package dev.golink.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tests' texts, a vertical bar stands for CR and LF. */
class RequestParserTest {
    @Test
    void aRequestHasItsMethodTargetVersionAndHeaders() throws MalformedRequestException {
        HttpRequest request = parse("GET /phone?id=a%20b HTTP/1.1|Host: pc:8080|X:|Accept: \t a, b \t|");

        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.path()).isEqualTo("/phone");
        assertThat(request.query()).isEqualTo("?id=a%20b");
        assertThat(request.headers().single("host")).hasValue("pc:8080");
        assertThat(request.headers().single("x")).hasValue("");
        assertThat(request.headers().single("accept")).hasValue("a, b");
    }

    @Test
    void headersOfOneNameAreOneList() throws MalformedRequestException {
        HttpRequest request = parse("GET / HTTP/1.1|Host: a|Connection: keep-alive|Connection: x ,Upgrade|Upgrade: a,"
                + " WebSocket|");

        assertThat(request.headers().all("connection")).isEqualTo(List.of("keep-alive", "x ,Upgrade"));
        assertThat(request.headers().lists("connection", "upgrade")).isTrue();
        assertThat(request.headers().lists("connection", "upg")).isFalse();
        assertThat(request.asksForWebSocket()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"HTTP/1.0, 0, false", "HTTP/1.1, 1, true", "HTTP/1.2, 2, true", "HTTP/1.9, 9, true"})
    void laterVersionsOfHttp1AreTakenAsHttp11(String version, int minor, boolean persistent) throws Exception {
        HttpRequest request = parse("GET / " + version + "|Host: a|Upgrade: websocket|");

        assertThat(request.minor()).isEqualTo(minor);
        assertThat(request.isPersistent()).isEqualTo(persistent);
        assertThat(request.asksForWebSocket()).isEqualTo(persistent);
    }

    @ParameterizedTest
    @CsvSource({"http://lab:8080/phone?x, /phone?x, lab:8080", "HTTPS://Lab, /, Lab", "ws://[::1]:80?x, /?x, [::1]:80",
        "wss://lab_pc/goLink/phone/a, /goLink/phone/a, lab_pc"})
    void theHostOfAnAbsoluteTargetReplacesTheHeader(String target, String path, String host) throws Exception {
        HttpRequest request = parse("GET " + target + " HTTP/1.1|Host: other|");

        assertThat(request.target()).isEqualTo(path);
        assertThat(request.headers().single("host")).hasValue(host);
    }

    @Test
    void aRequestOfHttp10NeedsNoHost() throws MalformedRequestException {
        assertThat(parse("GET /healthz HTTP/1.0|").headers().has("host")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET /|", "GET / |", "GET  / HTTP/1.1|Host: a|", "GET /\t HTTP/1.1|Host: a|",
        " GET / HTTP/1.1|Host: a|", "GET / HTTP/1.1 |Host: a|", "GET / HTTP/1|Host: a|", "GET / http/1.1|Host: a|",
        "GET / HTTP/1.x|Host: a|", "GET / HTTP/1.10|Host: a|", "G@T / HTTP/1.1|Host: a|", "GET * HTTP/1.1|Host: a|",
        "GET phone HTTP/1.1|Host: a|", "GET ftp://a/ HTTP/1.1|Host: a|", "CONNECT a:80 HTTP/1.1|Host: a|",
        "GET http:// HTTP/1.1|Host: a|", "GET http://a@b/ HTTP/1.1|Host: a|"})
    void aBrokenRequestLineIsRefused(String request) {
        assertRefused(request, 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/2.0", "HTTP/0.9", "HTTP/3.0"})
    void otherVersionsGet505(String version) {
        assertRefused("GET / " + version + "|Host: a|", 505);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host:|", "Host: a|Host: a|", "Host: a b|", "Host: a,b|", "Host: a/b|", "Host: u@a|",
        "Host: a:b|", "Host: [a|"})
    void aMissingDoubleOrInvalidHostIsRefused(String headers) {
        assertRefused("GET / HTTP/1.1|" + headers, 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host : a|", "Host\t: a|", "Host: a| folded|", "Host: a|\tfolded|", "Host: a|: x|",
        "Host: a|no colon|", "Host: a|X: a\0b|", "Host: a|X: a\rb|", "Host: a|X: a\nb|", "Host: a|X: \u007f|",
        "Host: a|X y: z|", "Host: a|é: z|"})
    void aBrokenHeaderIsRefused(String headers) {
        assertRefused("GET / HTTP/1.1|" + headers, 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Transfer-Encoding: chunked|", "Transfer-Encoding: identity|",
        "transfer-encoding : chunked|", "TRANSFER-ENCODING: gzip, chunked|", "Transfer-Encoding:|"})
    void aBodyInChunksIsToldToComeWithItsLength(String headers) {
        assertRefused("POST / HTTP/1.1|Host: a|" + headers, headers.contains(" :") ? 400 : 411);
    }

    @Test
    void aBodyInChunksOfHttp10IsRefused() {
        assertRefused("POST / HTTP/1.0|Transfer-Encoding: chunked|", 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 5|Transfer-Encoding: chunked|",
        "Transfer-Encoding: chunked|Content-Length: 0|", "transfer-encoding:\u000bchunked|", "Content-Length: 5, 5|",
        "Content-Length: 5|Content-Length: 5|", "Content-Length: -1|", "Content-Length: +5|", "Content-Length: 0x5|",
        "Content-Length:|", "Content-Length: 5 6|", "Content-Length: 99999999999999999999|"})
    void aBodyOfUnclearLengthIsRefused(String headers) {
        assertRefused("POST / HTTP/1.1|Host: a|" + headers, 400);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "00, false", "1, true", "10, true"})
    void aLengthOtherThanZeroAnnouncesABody(String length, boolean body) throws MalformedRequestException {
        assertThat(parse("GET / HTTP/1.1|Host: a|Content-Length: " + length + "|").hasBody()).isEqualTo(body);
    }

    private static void assertRefused(String request, int status) {
        assertThatThrownBy(() -> parse(request)).isInstanceOfSatisfying(MalformedRequestException.class,
                fault -> assertThat(fault.status()).isEqualTo(status));
    }

    private static HttpRequest parse(String request) throws MalformedRequestException {
        return RequestParser
                .parse(ByteBuffer.wrap((request + "|").replace("|", "\r\n").getBytes(StandardCharsets.ISO_8859_1)));
    }
}
