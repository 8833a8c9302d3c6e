package dev.golink.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.fleet.id.OperatorId;

/** Tests that the ids of a bridge belong to it alone. The server lets in everybody else. */
class BridgeAccessTest {
    private @TempDir Path data;
    private EmbeddedServer server;

    @BeforeEach
    void begin() throws IOException {
        server = EmbeddedServer.start(ServerConfig.keepingIn(data, new OperatorId("desk")).withPorts(0, 0)
                .withTls(new TlsSetting.Off()).withOpen(true));
    }

    @AfterEach
    void end() {
        server.close();
    }

    private FixedClient phone(String id, Map<String, String> headers) {
        return FixedClient.connect(server.endpoints().webSocket().resolve("/goLink/phone/" + id), headers);
    }

    private FixedClient phone(String id) {
        return phone(id, Map.of());
    }

    private FixedClient phone(String id, String token) {
        return phone(id, Map.of("Authorization", "Bearer " + token));
    }

    private String own(String name) {
        return server.bridgeToken(name).toCompletableFuture().orTimeout(30, TimeUnit.SECONDS)
                .thenApply(TokenSecret::text).join();
    }

    @Test
    void theBridgeInThisProcessOwnsItsIds() {
        String token = own("lab");

        try (FixedClient ours = phone("adb-lab-1", token); FixedClient stranger = phone("adb-lab-2");
                FixedClient other = phone("adb-lab2-2"); FixedClient wrong = phone("adb-lab2-2", token)) {
            ours.heard("\"event\":\"open\"");
            assertThat(stranger.closeCode()).isEqualTo(4403);
            other.heard("\"event\":\"open\"");
            assertThat(wrong.closeCode()).isEqualTo(4403);
            assertThat(ours.heard()).noneMatch(text -> text.contains("glk_"));
        }
    }

    @Test
    void whoeverHasAnIdOfTheBridgeLosesIt() {
        try (FixedClient stranger = phone("adb-lab-1"); FixedClient other = phone("lab-1")) {
            stranger.heard("\"event\":\"open\"");
            other.heard("\"event\":\"open\"");

            own("lab");

            assertThat(stranger.closeCode()).isEqualTo(4401);
            assertThat(other.isOpen()).isTrue();
        }
    }

    @Test
    void aNewTokenOfThisProcessReplacesItsOldOneAlsoUnderAnotherNameAndAfterARestart() throws IOException {
        String first = own("lab");
        server.close();
        begin();
        try (FixedClient stranger = phone("adb-lab-1"); FixedClient ours = phone("adb-lab-1", first)) {
            assertThat(stranger.closeCode()).as("the id belongs to the bridge while it does not run").isEqualTo(4403);
            ours.heard("\"event\":\"open\"");

            String second = own("desk");

            assertThat(ours.closeCode()).isEqualTo(4401);
            try (FixedClient now = phone("adb-desk-1", second); FixedClient free = phone("adb-lab-2")) {
                now.heard("\"event\":\"open\"");
                free.heard("\"event\":\"open\"");
            }
        }
        assertThat(new SeenAccess(server.access()).view().tokens()).isEmpty();
    }

    @Test
    void aBridgeHasANameOfItsOwn() {
        assertThatThrownBy(() -> server.bridgeToken("two-words")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("small letters");
    }
}
