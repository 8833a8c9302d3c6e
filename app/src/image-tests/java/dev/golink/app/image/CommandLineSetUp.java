package dev.golink.app.image;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.io.TempDir;

/** The image, started as a user starts it. */
abstract class CommandLineSetUp {
    @TempDir
    Path data;

    GoLinkProcess headless() throws IOException {
        return GoLinkProcess.start(arguments("--headless"));
    }

    /** The token of the consoles on the computer of the server that runs now. */
    String localToken() throws IOException {
        return Files.readString(data.resolve("golink/local-token")).strip();
    }

    String[] arguments(String... more) {
        String[] arguments = java.util.Arrays.copyOf(more, more.length + 3);
        arguments[more.length] = "--port=0";
        arguments[more.length + 1] = "--http-port=0";
        arguments[more.length + 2] = "--data=" + data.resolve("golink");
        return arguments;
    }

    /** A connection of a client that uses only the fixed part of the protocol. */
    static final class Talk implements WebSocket.Listener {
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final WebSocket socket;

        private Talk(URI address, Optional<String> token) {
            WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
            token.ifPresent(text -> builder.header("Authorization", "Bearer " + text));
            socket = builder.buildAsync(address, this).orTimeout(10, TimeUnit.SECONDS).join();
        }

        static Talk with(URI server, String path) {
            return new Talk(server.resolve(path), Optional.empty());
        }

        /** A client with a token. */
        static Talk with(URI server, String path, String token) {
            return new Talk(server.resolve(path), Optional.of(token));
        }

        void say(String text) {
            socket.sendText(text, true).orTimeout(5, TimeUnit.SECONDS).join();
        }

        void sayInFragments(int count) {
            for (int i = 0; i < count; i++) {
                var _ = socket.sendText("x", false).handle((_, _) -> null).orTimeout(5, TimeUnit.SECONDS).join();
            }
        }

        String heard(int position) {
            await().atMost(Duration.ofSeconds(10)).until(() -> heard.size() > position);
            return heard.get(position);
        }

        List<String> heard() {
            return heard;
        }

        int closeCode() {
            return closed.orTimeout(10, TimeUnit.SECONDS).join();
        }

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            heard.add(data.toString());
            webSocket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            closed.complete(statusCode);
            return null;
        }
    }
}
