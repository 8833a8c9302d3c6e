package dev.golink.app.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A server with few file descriptors, which is the default on many systems. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class DescriptorsIT {
    @TempDir
    private Path data;

    @Test
    void serverRefusesConnectionsBeforeItRunsOutOfDescriptors() throws Exception {
        try (GoLinkProcess golink = start(400, "256"); Crowd crowd = new Crowd(golink.webSocket())) {
            crowd.grow(200);

            assertThat(crowd.newest().getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 503");
            assertThat(phoneGetsIn(golink)).isFalse();
            crowd.leave();
            await().atMost(Duration.ofSeconds(5)).until(() -> phoneGetsIn(golink));
        }
    }

    @Test
    void serverRecoversAfterItRanOutOfDescriptors() throws Exception {
        try (GoLinkProcess golink = start(200, "0"); Crowd crowd = new Crowd(golink.webSocket())) {
            crowd.grow(300);

            assertThat(phoneGetsIn(golink)).isFalse();
            crowd.leave();
            await().atMost(Duration.ofSeconds(5)).until(() -> phoneGetsIn(golink));
        }
    }

    private GoLinkProcess start(int descriptors, String free) throws IOException {
        return GoLinkProcess.startWithDescriptors(descriptors, "--headless", "--port=0", "--http-port=0",
                "--free-descriptors=" + free, "--handshake-time=1m", "--data=" + data);
    }

    private static boolean phoneGetsIn(GoLinkProcess golink) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(2))
                    .buildAsync(golink.webSocket().resolve("/goLink/phone/late"), new WebSocket.Listener() {})
                    .orTimeout(2, TimeUnit.SECONDS).join().abort();
            return true;
        } catch (CompletionException _) {
            return false;
        }
    }

    /** Connections that send nothing. */
    private static final class Crowd implements AutoCloseable {
        private final URI address;
        private final List<Socket> sockets = new ArrayList<>();

        Crowd(URI address) {
            this.address = address;
        }

        void grow(int size) throws IOException {
            while (sockets.size() < size) {
                Socket socket = new Socket(address.getHost(), address.getPort());
                socket.setSoTimeout(10_000);
                sockets.add(socket);
            }
        }

        Socket newest() {
            return sockets.getLast();
        }

        void leave() throws IOException {
            for (Socket socket : sockets) {
                socket.close();
            }
        }

        @Override
        public void close() throws IOException {
            leave();
        }
    }
}
