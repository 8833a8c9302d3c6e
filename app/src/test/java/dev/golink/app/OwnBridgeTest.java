package dev.golink.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.phones.adb.bridge.AdbBridge;
import dev.golink.phones.adb.client.AdbAddress;
import dev.golink.phones.adb.client.AdbStatus;
import dev.golink.server.EmbeddedServer;
import dev.golink.server.ServerConfig;
import dev.golink.server.TlsSetting;
import dev.golink.server.fleet.id.OperatorId;

class OwnBridgeTest {
    /** Nothing listens there. */
    private static final AdbAddress NOWHERE = new AdbAddress("127.0.0.1", 1);

    @TempDir
    private Path data;

    @Test
    void aBridgeThatOnlyLooksLeavesNoTokenInTheDataFolder() throws IOException {
        ServerConfig config = ServerConfig.keepingIn(data, new OperatorId("anna")).withPorts(0, 0)
                .withTls(new TlsSetting.Off());
        try (EmbeddedServer server = EmbeddedServer.start(config);
                AdbBridge bridge = new OwnBridge(server, false).start(NOWHERE, _ -> {})) {
            await().until(() -> bridge.state().adb() instanceof AdbStatus.NotRunning);
            assertThat(isTokenStored()).isFalse();

            bridge.connecting(true);

            await().until(this::isTokenStored);
        }
    }

    private boolean isTokenStored() throws IOException {
        Path file = data.resolve("access.json");
        return Files.exists(file) && Files.readString(file).contains("own_bridge");
    }
}
