package dev.golink.app.alerts.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The requests sent, and the handling of replies, with a real server. */
class JdkHttpSenderTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final LinkedBlockingQueue<String> received = new LinkedBlockingQueue<>();
    private HttpServer server;
    private final JdkHttpSender post = new JdkHttpSender(Duration.ofSeconds(10), System::nanoTime);

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
        server.createContext("/ok", exchange -> answer(exchange, 204));
        server.createContext("/broken", exchange -> answer(exchange, 500));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/ok");
            answer(exchange, 302);
        });
        server.start();
    }

    @AfterEach
    void end() {
        post.close();
        server.stop(0);
    }

    @Test
    void textIsPostedAsJsonAndTheReplyHoldsTheStatus() throws Exception {
        assertThat(send("/ok", "{\"event\":\"test\",\"phone\":\"电\"}"))
                .asInstanceOf(type(HttpReply.Answered.class)).satisfies(reply -> {
                    assertThat(reply.status()).isEqualTo(204);
                    assertThat(reply.isGood()).isTrue();
                });
        assertThat(received).containsExactly(
                "POST application/json; charset=utf-8 {\"event\":\"test\",\"phone\":\"电\"}");
    }

    @Test
    void refusedRequestsAreReportedAndRedirectsAreNotFollowed() throws Exception {
        assertThat(send("/broken", "{}")).matches(HttpReply::isWorthRetrying).matches(reply -> !reply.isGood());
        assertThat(send("/moved", "{}")).asInstanceOf(type(HttpReply.Answered.class))
                .extracting(HttpReply.Answered::status)
                .isEqualTo(302);
        assertThat(send("/nowhere", "{}")).matches(reply -> !reply.isWorthRetrying());
        assertThat(received).hasSize(2);
    }

    @Test
    void senderTimesOutWhenTheServerDoesNotAnswer() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, HERE);
                JdkHttpSender hasty = new JdkHttpSender(Duration.ofMillis(200), System::nanoTime)) {
            assertThat(send(hasty, URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/"), "{}"))
                    .isEqualTo(new HttpReply.Failed(HttpReply.Why.TIMED_OUT));
        }
    }

    @Test
    void replyNamesTheReasonWhenNoAnswerArrives() throws Exception {
        int free;
        try (ServerSocket once = new ServerSocket(0, 1, HERE)) {
            free = once.getLocalPort();
        }
        assertThat(send(post, URI.create("http://127.0.0.1:" + free + "/"), "{}"))
                .isEqualTo(new HttpReply.Failed(HttpReply.Why.REFUSED));
        assertThat(send(post, URI.create("http://golink-has-no-such-host.invalid/"), "{}"))
                .isEqualTo(new HttpReply.Failed(HttpReply.Why.UNKNOWN_HOST));
    }

    @Test
    void httpsToAServerWithoutTlsFails() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 1, HERE)) {
            Thread.startVirtualThread(() -> {
                try (Socket peer = plain.accept()) {
                    peer.getInputStream().read();
                    peer.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            assertThat(send(post, URI.create("https://127.0.0.1:" + plain.getLocalPort() + "/"), "{}"))
                    .isEqualTo(new HttpReply.Failed(HttpReply.Why.NOT_TRUSTED));
        }
    }

    @Test
    void aClosedSenderSendsNothing() throws Exception {
        post.close();
        assertThat(send("/ok", "{}")).isEqualTo(new HttpReply.Failed(HttpReply.Why.BROKEN));
        assertThat(received).isEmpty();
    }

    private void answer(HttpExchange exchange, int status) throws IOException {
        try (exchange) {
            received.add(exchange.getRequestMethod() + " " + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private HttpReply send(String path, String json) throws Exception {
        return send(post, URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path), json);
    }

    private static HttpReply send(HttpSender by, URI to, String json)
            throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<HttpReply> came = new CompletableFuture<>();
        by.send(to, json, came::complete);
        return came.get(60, TimeUnit.SECONDS);
    }
}
