package dev.golink.server.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

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

/** HTTP requests on the port of the WebSockets, written by hand. */
@Timeout(60)
class HttpRequestsTest {
    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final String UPGRADE = "GET /ws HTTP/1.1|Host: localhost|Upgrade: websocket|Connection: Upgrade"
            + "|Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==|Sec-WebSocket-Version: 13||";

    private final GatewayCounters counters = new GatewayCounters();
    private final PathAnswers answers = new PathAnswers();
    private final List<Integer> ports = new ArrayList<>();
    private SocketServer server;

    @BeforeEach
    void start() throws IOException {
        start(PATIENT);
    }

    private void start(Duration deadline) throws IOException {
        List<ServerSocketChannel> channels = new ArrayList<>();
        ports.clear();
        for (int i = 0; i < 2; i++) {
            ServerSocketChannel channel = PortBinding.bind(InetAddress.getLoopbackAddress(), 0);
            ports.add(((InetSocketAddress) channel.getLocalAddress()).getPort());
            channels.add(channel);
        }
        Limits limits = Limits.DEFAULT.withHandshake(new Limits.Handshake(deadline, 8 * 1024));
        server = SocketServer.start(channels, limits, answers, TlsSource.NONE, counters);
    }

    @AfterEach
    void end() {
        server.close();
    }

    private HttpPeer peer() throws IOException {
        return new HttpPeer(ports.getFirst());
    }

    @Test
    void oneConnectionMaySendSeveralRequestsAtBothPorts() throws IOException {
        for (int port : ports) {
            try (HttpPeer peer = new HttpPeer(port)) {
                for (String path : List.of("/a", "/b", "/c")) {
                    peer.get(path);
                    HttpPeer.Answer answer = peer.read();
                    assertThat(answer.body()).isEqualTo(path + "\n");
                    assertThat(answer.isLast()).isFalse();
                }
            }
        }
        assertThat(counters.of(GatewayCounter.HTTP_ANSWERED)).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /a HTTP/1.0||", "GET /a HTTP/1.0|Connection: keep-alive||",
        "GET /a HTTP/1.1|Host: a|Connection: x, Close||"})
    void aPeerThatWantsOneAnswerGetsOne(String request) throws IOException {
        try (HttpPeer peer = peer()) {
            peer.write(request);

            assertThat(peer.read().isLast()).isTrue();
            assertThat(peer.isEnded()).isTrue();
        }
    }

    @Test
    void aHeadRequestGetsNoBody() throws IOException {
        try (HttpPeer peer = peer()) {
            peer.write("HEAD /abc HTTP/1.1|Host: a||GET /d HTTP/1.0||");

            assertThat(peer.read().head()).contains("Content-Length: 5");
        }
    }

    @Test
    void requestsThatComeTogetherAreAnsweredInOrder() throws IOException {
        try (HttpPeer peer = peer()) {
            peer.write("GET /slow HTTP/1.1|Host: a||GET /b HTTP/1.1|Host: a|||GET /c HTTP/1.1|Host: a||");
            answers.later("/slow").complete(HttpResponse.text(200, "slow"));

            assertThat(List.of(peer.read().body(), peer.read().body(), peer.read().body()))
                    .containsExactly("slow\n", "/b\n", "/c\n");
        }
    }

    @Test
    void aPeerWhoseTasksNeverEndDoesNotKeepOthersWaiting() throws IOException {
        try (HttpPeer busy = peer(); HttpPeer other = peer()) {
            busy.write(UPGRADE.replace("/ws", "/busy"));
            busy.read();

            other.get("/a");

            assertThat(other.read().body()).isEqualTo("/a\n");
        }
    }

    @Test
    void theHundredthAnswerIsTheLastOfItsConnection() throws IOException {
        try (HttpPeer peer = peer()) {
            peer.write("GET /a HTTP/1.1|Host: a||".repeat(101));

            for (int i = 1; i < 100; i++) {
                assertThat(peer.read().isLast()).isFalse();
            }
            assertThat(peer.read().isLast()).isTrue();
            assertThat(peer.isEnded()).isTrue();
        }
    }

    @Test
    void aConnectionMayBecomeAWebSocketAfterAPage() throws IOException {
        try (HttpPeer peer = peer()) {
            peer.get("/a");
            assertThat(peer.read().status()).isEqualTo(200);

            peer.write(UPGRADE);

            assertThat(peer.read().head()).startsWith("HTTP/1.1 101 ");
            await().until(() -> server.open() == 1 && server.pending() == 0 && server.present() == 1);
        }
        await().until(() -> server.present() == 0);
    }

    @Test
    void aPeerThatEndsItsHalfGetsWhatItAskedFor() throws IOException {
        try (HttpPeer peer = peer()) {
            peer.write("GET /slow HTTP/1.1|Host: a||GET /b HTTP/1.1|Host: a||");
            peer.endOutput();
            answers.later("/slow").complete(HttpResponse.text(200, "slow"));

            assertThat(List.of(peer.read().body(), peer.read().body())).containsExactly("slow\n", "/b\n");
            assertThat(peer.isEnded()).isTrue();
        }
        await().until(() -> server.present() == 0);
    }

    @ParameterizedTest
    @CsvSource({"GET / HTTP/1.1||, 400", "GET / HTTP/1.1|Host: a|Host: b||, 400", "GET / HTTP/3.0||, 505",
        "'POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked||0||GET /b HTTP/1.1|Host: a||', 411",
        "'POST / HTTP/1.1|Host: a|Content-Length: 5|Content-Length: 0||', 400"})
    void aBrokenRequestIsAnsweredAndNothingAfterItIs(String request, int status) throws IOException {
        try (HttpPeer peer = peer()) {
            peer.write(request);

            HttpPeer.Answer answer = peer.read();
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.isLast()).isTrue();
            assertThat(peer.isEnded()).isTrue();
        }
        assertThat(counters.of(GatewayCounter.REFUSED_HANDSHAKE)).isOne();
    }

    @Test
    void aBodyIsNeverTakenForARequest() throws IOException {
        try (HttpPeer peer = peer()) {
            peer.write("POST /a HTTP/1.1|Host: a|Content-Length: 25||GET /b HTTP/1.1|Host: a||");

            assertThat(peer.read().isLast()).isTrue();
            assertThat(peer.isEnded()).isTrue();
        }
        assertThat(counters.of(GatewayCounter.HTTP_ANSWERED)).isOne();
    }

    @Test
    void aPeerThatSpeaksTlsIsCutOffAtOnce() throws IOException {
        try (HttpPeer peer = peer()) {
            peer.write("\u0016\u0003\u0001");

            assertThat(peer.isEnded()).isTrue();
        }
        assertThat(counters.of(GatewayCounter.HANDSHAKE_GIVEN_UP)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"'GET /', 1", "'|', 1", "'GET /slow HTTP/1.1|Host: a||', 1", "'', 1"})
    void aRequestThatIsNotAnsweredInTimeEndsTheConnection(String text, int givenUp) throws IOException {
        end();
        start(SHORT);
        try (HttpPeer peer = peer()) {
            peer.write(text);

            assertThat(peer.isEnded()).isTrue();
        }
        assertThat(counters.of(GatewayCounter.HANDSHAKE_GIVEN_UP)).isEqualTo(givenUp);
    }

    @Test
    void aPeerWithoutAFurtherRequestIsEndedAndCountsAsNoFault() throws IOException {
        end();
        start(SHORT);
        try (HttpPeer peer = peer()) {
            peer.get("/a");
            peer.read();

            assertThat(peer.isEnded()).isTrue();
        }
        assertThat(counters.of(GatewayCounter.HANDSHAKE_GIVEN_UP)).isZero();
    }

    @Test
    void aPeerThatDoesNotReadItsAnswerIsCutOffAndDelaysNobody() throws IOException {
        end();
        start(SHORT);
        try (HttpPeer slow = peer()) {
            slow.get("/slow");
            answers.later("/slow").complete(HttpResponse.of(200, "text/plain", new byte[16 * 1024 * 1024]));

            try (HttpPeer other = peer()) {
                other.get("/a");
                assertThat(other.read().status()).isEqualTo(200);
            }
            await().until(() -> counters.of(GatewayCounter.HANDSHAKE_GIVEN_UP) == 1);
        }
        await().until(() -> server.present() == 0);
    }

    @Test
    void aLongAnswerReachesAPeerThatReads() throws IOException {
        try (HttpPeer peer = peer()) {
            peer.get("/slow");
            peer.get("/b");
            answers.later("/slow").complete(HttpResponse.text(200, "x".repeat(16 * 1024 * 1024)));

            assertThat(peer.read().body()).hasSize(16 * 1024 * 1024 + 1);
            assertThat(peer.read().body()).isEqualTo("/b\n");
        }
    }

    @Test
    void onlyALimitedAmountIsReadBeforeTheAnswer() throws IOException {
        CompletableFuture<Void> writing;
        try (HttpPeer peer = peer()) {
            AtomicInteger written = new AtomicInteger();
            peer.get("/slow");
            answers.later("/slow");
            writing = CompletableFuture.runAsync(() -> writeOnAndOn(peer, written));

            AtomicInteger before = new AtomicInteger();
            await().pollInterval(Duration.ofMillis(200)).until(() -> before.getAndSet(written.get()) == written.get()
                    && written.get() > 0);
            assertThat(writing).as("the system has no more room").isNotDone();
        }
        await().until(writing::isDone);
    }

    @Test
    void aFailedAnswerGets500AndTheConnectionGoesOn() throws IOException {
        try (HttpPeer peer = peer()) {
            peer.get("/fails");
            assertThat(peer.read().status()).isEqualTo(500);

            peer.get("/slow");
            answers.later("/slow").completeExceptionally(new IllegalStateException("on purpose"));
            assertThat(peer.read().status()).isEqualTo(500);

            peer.get("/a");
            assertThat(peer.read().status()).isEqualTo(200);
        }
    }

    @Test
    void aServerThatEndsAnswersPagesAtItsSecondPortUntilItsPeersHaveGone() throws Exception {
        CompletableFuture<Void> ending;
        try (HttpPeer webSocket = peer()) {
            webSocket.write(UPGRADE);
            webSocket.read();
            await().until(() -> server.open() == 1);

            ending = CompletableFuture.runAsync(server::close);
            await().until(() -> !server.isListening());

            try (HttpPeer page = new HttpPeer(ports.getLast()); HttpPeer late = new HttpPeer(ports.getLast())) {
                page.get("/a");
                assertThat(page.read().isLast()).isTrue();
                late.write(UPGRADE);
                assertThat(late.read().status()).isEqualTo(503);
            }
            assertThatThrownBy(this::peer).isInstanceOf(ConnectException.class);
        }
        assertThat(ending).succeedsWithin(PATIENT);
        assertThatThrownBy(() -> new HttpPeer(ports.getLast())).isInstanceOf(ConnectException.class);
    }

    @Test
    void aServerThatEndsDoesNotWaitForHttp() throws IOException {
        try (HttpPeer idle = peer(); HttpPeer waiting = peer()) {
            idle.get("/a");
            idle.read();
            waiting.get("/slow");
            answers.later("/slow");

            long before = System.nanoTime();
            server.close();

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(1_500));
            assertThat(idle.isEnded()).isTrue();
            assertThat(waiting.isEnded()).isTrue();
        }
    }

    private static void writeOnAndOn(HttpPeer peer, AtomicInteger times) {
        try {
            while (times.get() < 1_000_000) {
                peer.write("x".repeat(120));
                times.incrementAndGet();
            }
        } catch (IOException _) {
            // The test closes the socket when it is done.
        }
    }
}
