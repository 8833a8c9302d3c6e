package dev.golink.server.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.gateway.bounds.GatewayCounter;
import dev.golink.server.gateway.bounds.GatewayCounters;
import dev.golink.server.gateway.tls.TlsSource;
import dev.golink.server.http.HttpResponse;
import dev.golink.server.limits.Limits;

/** Bodies of HTTP requests, written by hand: honest ones, and those that attack. */
@Timeout(60)
class HttpBodiesTest {
    private final GatewayCounters counters = new GatewayCounters();
    private final PathAnswers answers = new PathAnswers();
    private int port;
    private SocketServer server;

    @BeforeEach
    void start() throws IOException {
        start(Duration.ofSeconds(30));
    }

    private void start(Duration deadline) throws IOException {
        ServerSocketChannel channel = PortBinding.bind(InetAddress.getLoopbackAddress(), 0);
        port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
        server = SocketServer.start(List.of(channel),
                Limits.DEFAULT.withHandshake(new Limits.Handshake(deadline, 8 * 1024)), answers, TlsSource.NONE,
                counters);
    }

    @AfterEach
    void end() {
        server.close();
    }

    private HttpPeer peer() throws IOException {
        return new HttpPeer(port);
    }

    private static String post(String path, int length) {
        return "POST " + path + " HTTP/1.1|Host: a|Content-Length: " + length + "||";
    }

    @Test
    void aBodyIsReadHoweverItComesAndTheConnectionGoesOn() throws IOException {
        try (HttpPeer peer = peer()) {
            peer.write(post("/body", 5) + "hel");
            peer.write("lo" + post("/body", 2) + "AB" + post("/body", 0));
            peer.get("/c");

            assertThat(peer.read()).satisfies(answer -> assertThat(answer.body()).isEqualTo("hello\n"),
                    answer -> assertThat(answer.isLast()).isFalse());
            assertThat(List.of(peer.read().body(), peer.read().body(), peer.read().body())).containsExactly("AB\n",
                    "\n", "/c\n");
        }
    }

    @Test
    void aBodyOfTheGreatestLengthIsReadAndOneMoreByteIsRefusedUnread() throws IOException {
        try (HttpPeer peer = peer()) {
            peer.write(post("/body", PathAnswers.LONGEST_BODY) + "x".repeat(PathAnswers.LONGEST_BODY));
            assertThat(peer.read().body()).hasSize(PathAnswers.LONGEST_BODY + 1);

            peer.write(post("/body", PathAnswers.LONGEST_BODY + 1));
            HttpPeer.Answer answer = peer.read();
            assertThat(answer.body()).isEqualTo("\n");
            assertThat(answer.isLast()).isTrue();
            assertThat(peer.isEnded()).isTrue();
        }
    }

    @Test
    void aRequestInABodyIsNeverAnswered() throws IOException {
        String smuggled = "GET /admin HTTP/1.1\r\nHost: a\r\n\r\n";
        try (HttpPeer peer = peer()) {
            peer.write(post("/body", smuggled.length()) + smuggled);
            assertThat(peer.read().body()).isEqualTo(smuggled + "\n");

            peer.write(post("/a", smuggled.length()) + smuggled);
            assertThat(peer.read().isLast()).isTrue();
            assertThat(peer.isEnded()).isTrue();
        }
        assertThat(counters.of(GatewayCounter.HTTP_ANSWERED)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"'Content-Length: 3|Content-Length: 3|', 400", "'Content-Length: 3, 3|', 400",
        "'Content-Length: 3|Transfer-Encoding: chunked|', 400", "'Transfer-Encoding: chunked|', 411",
        "'Transfer-Encoding: x|', 411", "'Content-Length: 0x3|', 400", "'Content-Length : 3|', 400",
        "'Content-Length: 3 |Content-Length: 4|', 400"})
    void aBodyWhoseLengthTwoReadersCouldReadDifferentlyEndsTheConnection(String headers, int status)
            throws IOException {
        try (HttpPeer peer = peer()) {
            peer.write("POST /body HTTP/1.1|Host: a|" + headers + "|abcGET /b HTTP/1.1|Host: a||");

            assertThat(peer.read().status()).isEqualTo(status);
            assertThat(peer.isEnded()).isTrue();
        }
        assertThat(counters.of(GatewayCounter.HTTP_ANSWERED)).isZero();
    }

    @Test
    void aPeerThatWaitsIsToldToGoOn() throws IOException {
        try (HttpPeer peer = peer()) {
            peer.write("POST /body HTTP/1.1|Host: a|Content-Length: 3|Expect: 100-continue||");
            assertThat(peer.read().head()).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");

            peer.write("abc");

            assertThat(peer.read().body()).isEqualTo("abc\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /a HTTP/1.1|Host: a|Content-Length: 3|Expect: 100-continue||",
        "POST /body HTTP/1.1|Host: a|Content-Length: 1048577|Expect: 100-continue||"})
    void aPeerWhoseBodyIsNotTakenIsToldSoAtOnce(String request) throws IOException {
        try (HttpPeer peer = peer()) {
            peer.write(request);

            HttpPeer.Answer answer = peer.read();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.isLast()).isTrue();
        }
    }

    @Test
    void aPeerOfHttp10IsNotToldToGoOn() throws IOException {
        try (HttpPeer peer = peer()) {
            peer.write("POST /body HTTP/1.0|Content-Length: 3|Expect: 100-continue||abc");

            assertThat(peer.read().body()).isEqualTo("abc\n");
        }
    }

    @Test
    void aBodyThatDoesNotComeEndsTheConnectionAfterTheDeadline() throws IOException {
        end();
        start(Duration.ofSeconds(1));
        try (HttpPeer peer = peer()) {
            peer.write(post("/body", 10) + "abc");

            assertThat(peer.isEnded()).isTrue();
        }
        assertThat(counters.of(GatewayCounter.HANDSHAKE_GIVEN_UP)).isOne();
    }

    @Test
    void aPeerThatEndsInItsBodyGetsNothing() throws IOException {
        try (HttpPeer peer = peer()) {
            peer.write(post("/body", 10) + "abc");
            peer.endOutput();

            assertThat(peer.isEnded()).isTrue();
        }
        await().until(() -> server.present() == 0);
        assertThat(counters.of(GatewayCounter.HTTP_ANSWERED)).isZero();
    }

    @Test
    void manyLongBodiesAtOnceAreRefusedAndTheirMemoryIsGivenBack() throws IOException {
        List<HttpPeer> peers = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                HttpPeer peer = peer();
                peers.add(peer);
                peer.write(post("/later", PathAnswers.LONGEST_BODY) + "x".repeat(PathAnswers.LONGEST_BODY - 1));
            }
            await().until(() -> counters.of(GatewayCounter.REFUSED_HANDSHAKE) > 0);
        } finally {
            for (HttpPeer peer : peers) {
                peer.close();
            }
        }
        await().until(() -> server.present() == 0);
        try (HttpPeer peer = peer()) {
            peer.write(post("/body", PathAnswers.LONGEST_BODY) + "x".repeat(PathAnswers.LONGEST_BODY));
            assertThat(peer.read().status()).isEqualTo(200);
        }
    }

    @Test
    void anAnswerThatMayTakeLongIsWaitedForAndThenTheDeadlineHoldsAgain() throws IOException {
        end();
        start(Duration.ofSeconds(1));
        try (HttpPeer later = peer(); HttpPeer slow = peer()) {
            later.get("/later");
            slow.get("/slow");
            assertThat(slow.isEnded()).isTrue();
            assertThat(server.pending()).isOne();

            answers.later("/later").complete(HttpResponse.text(200, "late"));

            assertThat(later.read().body()).isEqualTo("late\n");
            assertThat(later.isEnded()).isTrue();
        }
        await().until(() -> server.present() == 0 && server.pending() == 0);
    }
}
