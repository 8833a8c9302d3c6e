package dev.golink.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.golink.server.RunningServer;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.limits.Limits;
import dev.golink.server.network.Network;
import dev.golink.server.proxy.TrustedProxies;

/** Phones that connect through a reverse proxy. Here the proxy is this test, on the loopback address. */
@Timeout(60)
class ForwardedPhonesTest {
    private static final Limits NARROW = Limits.DEFAULT
            .withConnections(new Limits.Connections(100, 2, 16_384, 100, 2, 2_048, 0));
    private static final Limits BEHIND_PROXY = NARROW
            .withProxies(new TrustedProxies(List.of(Network.parse("127.0.0.1"))));

    private RunningServer server;

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void aPhonesAddressIsTheOneThatTheProxyTells() throws IOException {
        server = new RunningServer(BEHIND_PROXY);
        try (HandshakeClient _ = phone("lab-7", "X-Forwarded-For: 203.0.113.7\r\n")) {
            assertThat(addressOf("lab-7")).isEqualTo("203.0.113.7");
        }
    }

    @Test
    void withoutTrustedProxiesTheHeaderIsIgnored() throws IOException {
        server = new RunningServer(NARROW);
        try (HandshakeClient _ = phone("lab-7", "X-Forwarded-For: 203.0.113.7\r\nForwarded: for=203.0.113.7\r\n")) {
            assertThat(addressOf("lab-7")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void theLimitsOfAnAddressAreThoseOfTheProxysClient() throws IOException {
        server = new RunningServer(BEHIND_PROXY);
        String client = "X-Forwarded-For: 198.51.100.1, 203.0.113.7\r\n";
        try (HandshakeClient first = phone("lab-1", client);
                HandshakeClient second = phone("lab-2", client);
                HandshakeClient third = phone("lab-3", client);
                HandshakeClient other = phone("lab-4", "X-Forwarded-For: 203.0.113.8\r\n")) {
            assertThat(first.answer()).startsWith("HTTP/1.1 101 ");
            assertThat(second.answer()).startsWith("HTTP/1.1 101 ");
            assertThat(third.answer()).startsWith("HTTP/1.1 503 ");
            assertThat(other.answer()).startsWith("HTTP/1.1 101 ");
        }

        await().until(() -> isTaken("lab-5", client));
    }

    @Test
    void aProxysConnectionMayServeManyClientsOneAfterTheOther() throws IOException {
        server = new RunningServer(BEHIND_PROXY);
        try (HandshakeClient proxy = new HandshakeClient(server.endpoints().port())) {
            for (int i = 1; i <= 5; i++) {
                assertThat(proxy.say("GET /readyz HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 203.0.113." + i + "\r\n\r\n"))
                        .isTrue();
                assertThat(proxy.answer()).startsWith("HTTP/1.1 200 ");
            }
            String client = "X-Forwarded-For: 203.0.113.1\r\n";
            try (HandshakeClient first = phone("lab-1", client); HandshakeClient second = phone("lab-2", client)) {
                assertThat(first.answer()).startsWith("HTTP/1.1 101 ");
                assertThat(second.answer()).startsWith("HTTP/1.1 101 ");
            }
        }
    }

    private boolean isTaken(String id, String headers) throws IOException {
        try (HandshakeClient phone = phone(id, headers)) {
            return phone.answer().startsWith("HTTP/1.1 101 ");
        }
    }

    private String addressOf(String id) {
        return server.awaitPhone(id, phone -> phone.presence() == Presence.ONLINE).link().address();
    }

    private HandshakeClient phone(String id, String headers) throws IOException {
        HandshakeClient client = new HandshakeClient(server.endpoints().port());
        client.say("GET /goLink/phone/" + id + " HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + headers + "\r\n");
        return client;
    }
}
