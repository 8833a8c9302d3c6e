package dev.golink.app.process.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How programs find the running server of a data folder. */
class OwnServerTest {
    private static final OwnServer ADDRESS = new OwnServer(URI.create("ws://127.0.0.1:18080"),
            URI.create("wss://192.0.2.7:18080?pin=" + "A".repeat(43)));

    @TempDir
    private Path data = Path.of("");

    @Test
    void aRunningServerIsFoundAndAnEndedOneIsNot() throws Exception {
        assertThat(OwnServer.of(data)).isEmpty();

        ServerInstance instance = ServerInstance.begin(data);
        instance.listensAt(ADDRESS);
        assertThat(OwnServer.of(data)).contains(ADDRESS);
        assertThat(OwnServer.isAt(data, URI.create("ws://localhost:18080"))).isTrue();
        assertThat(OwnServer.isAt(data, URI.create("wss://[::1]:18080"))).isTrue();

        instance.close();
        instance.listensAt(ADDRESS);
        assertThat(OwnServer.of(data)).isEmpty();
    }

    @Test
    void anotherPortOrComputerIsAnotherServer() throws Exception {
        ServerInstance.begin(data).listensAt(ADDRESS);

        assertThat(OwnServer.isAt(data, URI.create("ws://127.0.0.1:18081"))).isFalse();
        assertThat(OwnServer.isAt(data, URI.create("ws://192.0.2.1:18080"))).isFalse();
    }
}
