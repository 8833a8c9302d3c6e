package dev.golink.benchmarks.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.golink.phones.client.wire.ConnectionListener;
import dev.golink.phones.client.wire.OpenConnection;
import dev.golink.phones.client.wire.Wire;
import dev.golink.phones.client.wire.WireLimits;

class RawServerTest {
    private static final String OPEN = "{\"event\":\"open\",\"msg\":\"ok\"}";

    private final RawServer server = new RawServer(0);
    private Wire wire;

    @BeforeEach
    void start() throws IOException {
        server.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> server.getPort() > 0);
        wire = Wire.start("test", WireLimits.OF_PHONES);
    }

    @AfterEach
    void stop() throws InterruptedException {
        wire.close();
        server.stop();
    }

    @Test
    void serverGreetsPhonesAndAnswersHeartbeatsAndPings() {
        Peer phone = connect("/goLink/phone/p");

        phone.say("{\"event\":\"heart\"}");
        phone.say("ping");

        phone.hears(OPEN, "{\"event\":\"heart\"}", "pong");
    }

    @Test
    void serverRelaysAnOperatorsCommandToItsPhoneOnly() {
        Peer phone = connect("/goLink/phone/p");
        Peer other = connect("/goLink/phone/other");
        Peer operator = connect("/goLink/manager/o");

        operator.say("{\"event\":\"open_screen\",\"to_user\":\"p\"}");
        operator.say("{\"event\":\"stop_screen\",\"to_user\":\"p\"}");

        phone.hears(OPEN, "{\"event\":\"open_screen\",\"fromUser\":\"o\"}",
                "{\"event\":\"stop_screen\",\"fromUser\":\"o\"}");
        other.hears(OPEN);
    }

    @Test
    void otherMessagesGetAnError() {
        Peer phone = connect("/goLink/phone/p");

        phone.say("{\"event\":\"dance\"}");
        phone.say("no JSON");

        String unknown = "{\"fromuserId\":\"system\",\"event\":\"heart\",\"msg\":\"event无法处理\"}";
        phone.hears(OPEN, unknown, unknown);
    }

    private Peer connect(String path) {
        Peer peer = new Peer();
        wire.dial(URI.create("ws://127.0.0.1:" + server.getPort() + path), peer);
        peer.hears(OPEN);
        return peer;
    }

    private final class Peer implements ConnectionListener {
        private final Queue<String> heard = new ConcurrentLinkedQueue<>();
        private volatile OpenConnection socket;

        void say(String text) {
            wire.execute(() -> socket.send(text));
        }

        void hears(String... texts) {
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(heard).containsExactly(texts));
        }

        @Override
        public void opened(OpenConnection opened) {
            socket = opened;
        }

        @Override
        public void received(String text, long at) {
            heard.add(text);
        }

        @Override
        public void closed(int code, String why) {
            heard.add("closed " + code + " " + why);
        }
    }
}
