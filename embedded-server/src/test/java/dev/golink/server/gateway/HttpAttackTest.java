package dev.golink.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.FixedClient;
import dev.golink.server.RunningServer;
import dev.golink.server.limits.Limits;

/** Strangers at the HTTP side of a running server. During each attack health must answer and a phone must get in. */
@Timeout(60)
class HttpAttackTest {
    private static final Duration DEADLINE = Duration.ofSeconds(2);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void threeHundredHalfRequestsEndAtBothPorts(boolean second) throws Exception {
        try (RunningServer server = impatient()) {
            int port = second ? server.endpoints().httpPort() : server.endpoints().port();
            List<HandshakeClient> slow = knock(port, "GET /healthz HTTP/1.1\r\nX: ");

            assertServes(server);

            await().pollInterval(Duration.ofMillis(100)).atMost(DEADLINE.plusSeconds(1)).until(() -> drip(slow));
            assertServes(server);
        }
    }

    @Test
    void threeHundredConnectionsThatSendNoFurtherRequestEnd() throws Exception {
        try (RunningServer server = impatient()) {
            Heap heap = new Heap();
            List<HandshakeClient> idle = knock(server.endpoints().port(), "GET /phone HTTP/1.1\r\nHost: a\r\n\r\n");
            for (HandshakeClient each : idle) {
                assertThat(each.isAnswered()).isTrue();
            }

            assertServes(server);

            await().pollInterval(Duration.ofMillis(100)).atMost(DEADLINE.plusSeconds(1)).until(() -> drip(idle));
            await().until(heap::didNotGrow);
            assertServes(server);
        }
    }

    @Test
    void anEndlessRequestIsCutOffAndUsesNoMemory() throws Exception {
        try (RunningServer server = new RunningServer();
                HandshakeClient endless = new HandshakeClient(server.endpoints().port())) {
            Heap heap = new Heap();
            String headers = "a:b\r\n".repeat(13_000);

            endless.say("GET /phone HTTP/1.1\r\n");
            boolean heard = true;
            for (int i = 0; i < 1_000 && heard; i++) {
                heard = endless.say(headers);
            }

            assertThat(heard).isFalse();
            await().until(heap::didNotGrow);
            assertServes(server);
        }
    }

    @Test
    void aFloodOfRequestsWhoseAnswersNobodyReadsIsCutOff() throws Exception {
        try (RunningServer server = impatient();
                HandshakeClient flooding = new HandshakeClient(server.endpoints().port())) {
            Heap heap = new Heap();
            String requests = "GET /phone/words.js HTTP/1.1\r\nHost: a\r\n\r\n".repeat(100);

            boolean heard = true;
            while (heard && !Thread.currentThread().isInterrupted()) { // by the time limit of the test
                heard = flooding.say(requests);
            }

            assertThat(heard).isFalse();
            await().until(heap::didNotGrow);
            assertServes(server);
        }
    }

    private static RunningServer impatient() throws IOException {
        return new RunningServer(Limits.DEFAULT.withHandshake(new Limits.Handshake(DEADLINE, 8 * 1024)));
    }

    private static List<HandshakeClient> knock(int port, String text) throws IOException {
        List<HandshakeClient> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            HandshakeClient next = new HandshakeClient(port);
            next.say(text);
            all.add(next);
        }
        return all;
    }

    /** Sends one byte from each peer. Returns whether the server has cut all of them off. */
    private static boolean drip(List<HandshakeClient> slow) {
        slow.removeIf(peer -> !peer.say("G"));
        return slow.isEmpty();
    }

    private static void assertServes(RunningServer server) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient(); FixedClient phone = server.phone("next")) {
            URI health = URI.create("http://127.0.0.1:" + server.endpoints().port() + "/healthz");
            assertThat(client.send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.ofString()).body())
                    .isEqualTo("ok\n");
            assertThat(phone.heard(0)).contains("open");
        }
    }
}
