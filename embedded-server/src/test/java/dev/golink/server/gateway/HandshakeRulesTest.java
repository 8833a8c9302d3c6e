package dev.golink.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.golink.server.RunningServer;
import dev.golink.server.limits.Limits;

/** The rules for handshakes and origins, tested on the running server over a hand-written socket. */
@Timeout(60)
class HandshakeRulesTest {
    private static final String SOUND = "GET /goLink/phone/lab-7 HTTP/1.1|Host: 127.0.0.1|Upgrade: websocket"
            + "|Connection: keep-alive, Upgrade|Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==|Sec-WebSocket-Version: 13";

    @Test
    void aValidHandshakeIsAccepted() throws IOException {
        assertThat(answer(SOUND)).startsWith("HTTP/1.1 101 ");
    }

    @ParameterizedTest
    @CsvSource({"GET /goLink, POST /goLink, 400", "HTTP/1.1, HTTP/1.0, 426", "/goLink/phone/lab-7, /admin, 404",
        "|Host: 127.0.0.1, '', 400", "|Host: 127.0.0.1, |Host: a|Host: b, 400", "|Host: 127.0.0.1, |Host:, 400",
        "'keep-alive, Upgrade', close, 426",
        "Version: 13, Version: 8, 426", "dGhlIHNhbXBsZSBub25jZQ==, '', 400", "dGhlIHNhbXBsZSBub25jZQ==, c2hvcnQ=, 400",
        "dGhlIHNhbXBsZSBub25jZQ==, !!!!, 400", "|Host: , |Host : , 400", "|Host: , '| folded|Host: ', 400",
        "HTTP/1.1, HTTP/2.0, 505",
        "dGhlIHNhbXBsZSBub25jZQ==, dGhlIHNhbXBsZSBub25jZQ, 400",
        "dGhlIHNhbXBsZSBub25jZQ==, dGhlIHNhbXBsZSBub25jZTE2, 400",
        "|Host: , |Content-Length: 1|Host: , 400", "|Host: , |Transfer-Encoding: chunked|Host: , 411",
        "|Host: , '|Sec-WebSocket-Extensions: a b|Host: ', 400", "|Host: , '|Sec-WebSocket-Extensions: a;|Host: ', 400",
        "|Host: , '|Sec-WebSocket-Extensions: a; b=\"c|Host: ', 400",
        "|Host: , '|Sec-WebSocket-Extensions: ;a|Host: ', 400",
        "|Host: , '|Sec-WebSocket-Protocol: a b|Host: ', 400",
        "|Host: , '|Sec-WebSocket-Protocol: a, \"b\"|Host: ', 400"})
    void anUnsoundOneIsRefusedWithAStatusThatSaysWhy(String part, String instead, int status) throws IOException {
        assertThat(answer(SOUND.replace(part, instead))).startsWith("HTTP/1.1 " + status + " ")
                .contains("Connection: close");
    }

    @ParameterizedTest
    @CsvSource({"'keep-alive, Upgrade', keep-alive|Connection: Upgrade", "HTTP/1.1, HTTP/1.2",
        "'GET ', '|GET '", "GET /, GET http://localhost:8080/", "websocket|, 'WebSocket, h2c|'",
        "|Host: , |Content-Length: 0|Host: ",
        "|Host: , '|Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits, x; y=\"1\" ; z = 2,,|Host: '",
        "|Host: , '|Sec-WebSocket-Extensions:|Sec-WebSocket-Protocol:|Host: '",
        "|Host: , '|Sec-WebSocket-Protocol: chat, v2.example|Host: '"})
    void whatRfc6455AllowsIsAcceptedAndNothingIsNegotiated(String part, String instead) throws IOException {
        assertThat(answer(SOUND.replace(part, instead))).startsWith("HTTP/1.1 101 ")
                .containsPattern("(?i)\r\nconnection: upgrade\r\n").containsPattern("(?i)\r\nupgrade: websocket\r\n")
                .doesNotContainIgnoringCase("sec-websocket-extensions")
                .doesNotContainIgnoringCase("sec-websocket-protocol");
    }

    @ParameterizedTest
    @CsvSource({"''", "|Upgrade: h2c"})
    void aRequestForAPhonesAddressWithoutAnUpgradeIsToldToAskForOne(String upgrade) throws IOException {
        assertThat(answer(SOUND.replace("|Upgrade: websocket", upgrade))).startsWith("HTTP/1.1 426 ")
                .contains("\r\nUpgrade: websocket\r\n", "\r\nConnection: Upgrade\r\n");
    }

    @Test
    void anotherVersionIsToldWhichOneTheServerSpeaks() throws IOException {
        assertThat(answer(SOUND.replace("Version: 13", "Version: 8"))).contains("\r\nUpgrade: websocket\r\n",
                "\r\nConnection: close, Upgrade\r\n", "\r\nSec-WebSocket-Version: 13\r\n");
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:8081, 127.0.0.1:8080", "http://localhost, localhost:8080",
        "http://[::1]:8081, [::1]:8080", "HTTPS://LocalHost, localhost",
        "http://localhost:3000, 127.0.0.1:8080", "http://192.0.2.7:8081, 192.0.2.7:8080"})
    void aPageOfTheHostItConnectsToIsTaken(String origin, String host) throws IOException {
        assertThat(answer(from(origin, host))).startsWith("HTTP/1.1 101 ");
    }

    @ParameterizedTest
    @CsvSource({"http://evil.example, 127.0.0.1:8080", "http://evil.example:8080, evil.example:8080",
        "null, 127.0.0.1:8080", "http://192.0.2.7, 127.0.0.1", "http://127.0.0.1, 192.0.2.7",
        "http://127.0.0.1.evil.example, 127.0.0.1", "'', 127.0.0.1",
        "http://localhost.evil.example, localhost", "http://localhost@evil.example, localhost"})
    void aPageFromElsewhereIsRefusedEvenIfItsNamePointsHere(String origin, String host) throws IOException {
        assertThat(answer(from(origin, host))).startsWith("HTTP/1.1 403 ").contains("--allow-origin");
    }

    @Test
    void aHandshakeFromAListedOriginIsAccepted() throws IOException {
        Limits limits = Limits.DEFAULT.withOrigins(Set.of("https://ops.example"));

        assertThat(answer(limits, from("https://ops.example", "phones.example"))).startsWith("HTTP/1.1 101 ");
    }

    private static String from(String origin, String host) {
        return SOUND.replace("Host: 127.0.0.1", "Host: " + host + "|Origin: " + origin);
    }

    private static String answer(String request) throws IOException {
        return answer(Limits.DEFAULT, request);
    }

    private static String answer(Limits limits, String request) throws IOException {
        try (RunningServer server = new RunningServer(limits);
                HandshakeClient handshakeClient = new HandshakeClient(server.endpoints().port())) {
            handshakeClient.say(request.replace("|", "\r\n") + "\r\n\r\n");
            return handshakeClient.answer();
        }
    }
}
