package dev.golink.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.golink.server.FixedClient;
import dev.golink.server.RunningServer;
import dev.golink.server.limits.Limits;

/** Handshakes that never end. */
@Timeout(60)
class HandshakeTest {
    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final String REQUEST = "GET /goLink/phone/slow HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
            + "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n";

    @Test
    void threeHundredSlowHandshakesAreCutOffAndDoNotBlockPhones() throws IOException {
        try (RunningServer server = impatient()) {
            Heap heap = new Heap();
            List<HandshakeClient> slow = knock(server, 300);

            drip(slow);
            aNewPhoneGetsIn(server);

            await().pollInterval(Duration.ofMillis(100)).atMost(DEADLINE.plusSeconds(1)).until(() -> drip(slow));
            await().until(heap::didNotGrow);
            aNewPhoneGetsIn(server);
        }
    }

    @Test
    void aSilentConnectionIsCutOff() throws IOException {
        try (RunningServer server = impatient();
                HandshakeClient silent = new HandshakeClient(server.endpoints().port())) {
            assertThat(silent.isCutOff()).isTrue();
        }
    }

    @Test
    void anEndlessRequestIsCutOffAndUsesNoMemory() throws IOException {
        try (RunningServer server = new RunningServer();
                HandshakeClient endless = new HandshakeClient(server.endpoints().port())) {
            Heap heap = new Heap();
            String headers = "a:b\r\n".repeat(13_000);

            endless.say(REQUEST);
            boolean heard = true;
            for (int i = 0; i < 1_000 && heard; i++) {
                heard = endless.say(headers);
            }

            assertThat(heard).isFalse();
            await().until(heap::didNotGrow);
            aNewPhoneGetsIn(server);
        }
    }

    @Test
    void aRequestOfEightKibibytesIsAnsweredAndOneByteMoreIsNot() throws IOException {
        String filler = "x: " + "y".repeat(8 * 1024 - REQUEST.length() - 7);
        try (RunningServer server = new RunningServer();
                HandshakeClient fitting = new HandshakeClient(server.endpoints().port());
                HandshakeClient tooLong = new HandshakeClient(server.endpoints().port())) {
            fitting.say(REQUEST + filler + "\r\n\r\n");
            tooLong.say(REQUEST + filler + "y\r\n\r\n");

            assertThat(fitting.isAnswered()).isTrue();
            assertThat(tooLong.isCutOff()).isTrue();
        }
    }

    @Test
    void aRequestThatComesByteByByteButInTimeIsAnswered() throws IOException {
        try (RunningServer server = new RunningServer();
                HandshakeClient slow = new HandshakeClient(server.endpoints().port())) {
            (REQUEST + "\r\n").chars().forEach(next -> slow.say(String.valueOf((char) next)));

            assertThat(slow.isAnswered()).isTrue();
        }
    }

    @Test
    void connectionsAfterTheHandshakeAreNotCutOffAtTheDeadline() throws IOException {
        try (RunningServer server = impatient(); FixedClient phone = server.phone("lab-7")) {
            phone.heard(0);
            try (HandshakeClient silent = new HandshakeClient(server.endpoints().port())) {
                assertThat(silent.isCutOff()).isTrue();
            }
            phone.say("ping");

            assertThat(phone.heard(1)).isEqualTo("pong");
        }
    }

    @Test
    void aClosingServerCutsOffUnfinishedHandshakes() throws IOException {
        RunningServer server = new RunningServer();
        try (HandshakeClient slow = new HandshakeClient(server.endpoints().port())) {
            slow.say("GET ");
            aNewPhoneGetsIn(server);

            server.close();

            assertThat(slow.isCutOff()).isTrue();
        }
    }

    private static RunningServer impatient() throws IOException {
        return new RunningServer(Limits.DEFAULT.withHandshake(new Limits.Handshake(DEADLINE, 8 * 1024)));
    }

    private static List<HandshakeClient> knock(RunningServer server, int times) throws IOException {
        List<HandshakeClient> knockers = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            knockers.add(new HandshakeClient(server.endpoints().port()));
        }
        return knockers;
    }

    /** Sends one byte from each peer. Returns whether the server has cut all of them off. */
    private static boolean drip(List<HandshakeClient> slow) {
        slow.removeIf(handshakeClient -> !handshakeClient.say("G"));
        return slow.isEmpty();
    }

    private static void aNewPhoneGetsIn(RunningServer server) {
        try (FixedClient phone = server.phone("next")) {
            assertThat(phone.heard(0)).contains("open");
        }
    }
}
