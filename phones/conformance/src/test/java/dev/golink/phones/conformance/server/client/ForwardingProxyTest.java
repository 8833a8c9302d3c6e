package dev.golink.phones.conformance.server.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.phones.conformance.FaultException;
import dev.golink.server.EmbeddedServer;
import dev.golink.server.ServerConfig;
import dev.golink.server.TlsSetting;
import dev.golink.server.address.HostAndPort;
import dev.golink.server.certificate.Pin;
import dev.golink.server.certificate.own.OwnCertificateStore;
import dev.golink.server.certificate.tls.ClientTls;
import dev.golink.server.certificate.tls.ServerTrust;
import dev.golink.server.fleet.id.OperatorId;

class ForwardingProxyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    private Path data;

    @Test
    void aServerIsReachedByANameWhoseFirstAddressDoesNotAnswer() throws Exception {
        ServerConfig config = ServerConfig.keepingIn(data, new OperatorId("desk")).withPorts(0, 0)
                .withTls(new TlsSetting.Own());
        try (EmbeddedServer server = EmbeddedServer.start(config)) {
            URI address = server.secure().toCompletableFuture().get(30, TimeUnit.SECONDS).secureWebSocket();
            Pin pin = new OwnCertificateStore(data, InstantSource.system()).load().pin();
            ClientTls tls = ClientTls.of(new ServerTrust.Pinned(List.of(pin)));
            try (ForwardingProxy proxy = ForwardingProxy.start(new HostAndPort("127.0.0.1", address.getPort()),
                    PATIENCE);
                    HttpClient http = HttpClient.newBuilder().sslContext(tls.context())
                            .proxy(ProxySelector.of(proxy.address())).build();
                    TestClient phone = TestClient.connect(http,
                            URI.create("wss://name.invalid:" + address.getPort() + "/goLink/phone/lab-07"), PATIENCE,
                            Map.of(), List.of())) {
                assertThat(phone.message("open").get("msg").getAsString()).isEqualTo("ok");
            }
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsReported() {
        try (ForwardingProxy proxy = ForwardingProxy.start(new HostAndPort("127.0.0.1", 1), PATIENCE);
                HttpClient http = HttpClient.newBuilder().proxy(ProxySelector.of(proxy.address())).build()) {
            assertThatThrownBy(() -> TestClient.connect(http, URI.create("wss://name.invalid:1/goLink/phone/lab-07"),
                    PATIENCE, Map.of(), List.of())).isInstanceOf(FaultException.class);
        }
    }
}
