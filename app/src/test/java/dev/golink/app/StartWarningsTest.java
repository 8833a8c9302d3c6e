package dev.golink.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import dev.golink.server.ServerConfig;
import dev.golink.server.TlsSetting;
import dev.golink.server.fleet.id.OperatorId;

/** What a start says about settings that other computers can use. */
class StartWarningsTest {
    private static final InetAddress ALL = InetAddress.ofLiteral("0.0.0.0");

    private final ServerConfig server = ServerConfig.keepingIn(Path.of("unused"), new OperatorId("desk"));

    @Test
    void theDefaultAndAServerForThisComputerOnlyNeedNoWarning() {
        assertThat(StartWarnings.of(server.withBind(ALL))).isEmpty();
        assertThat(StartWarnings.of(server.withOpen(true).withTls(new TlsSetting.Off()))).isEmpty();
    }

    @Test
    void anOpenServerForTheNetworkIsWarnedOf() {
        assertThat(StartWarnings.of(server.withBind(ALL).withOpen(true))).singleElement().asString()
                .contains("everybody", "--allow-anonymous");
    }

    @Test
    void aServerWithoutTlsForTheNetworkIsWarnedOf() {
        assertThat(StartWarnings.of(server.withBind(ALL).withTls(new TlsSetting.Off()))).singleElement().asString()
                .contains("TLS is off", "token in the path");
    }
}
