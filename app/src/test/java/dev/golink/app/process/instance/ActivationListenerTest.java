package dev.golink.app.process.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a window's socket does with requests, valid or not. */
class ActivationListenerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path data;

    private final List<String> taken = new CopyOnWriteArrayList<>();
    private CompletableFuture<Void> window = CompletableFuture.completedFuture(null);
    private ActivationListener listener;
    private Path socket;

    @BeforeEach
    void listenPatiently() throws IOException {
        listen(PATIENCE);
    }

    private void listen(Duration longestRequest) throws IOException {
        InstanceFiles files = InstanceFiles.console(data);
        Files.createDirectories(files.folder());
        listener = ActivationListener.start(files, link -> {
            taken.add(link.orElse(""));
            return window;
        }, longestRequest);
        await().atMost(PATIENCE).until(() -> Holder.read(files.holder()).isPresent());
        socket = Holder.read(files.holder()).orElseThrow().socket().orElseThrow();
    }

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void onlyThisUserCanReachTheSocket() throws IOException {
        assertThat(Files.getPosixFilePermissions(socket.getParent()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void aRequestIsAnsweredWhenTheWindowHasTakenIt() throws IOException {
        window = new CompletableFuture<>();
        CompletableFuture<ActivationSender.Outcome> outcome = CompletableFuture.supplyAsync(() -> send("golink://a"));
        await().atMost(PATIENCE).until(() -> taken.contains("golink://a"));
        assertThat(outcome).isNotDone();

        window.complete(null);

        assertThat(outcome).succeedsWithin(PATIENCE).isEqualTo(ActivationSender.Outcome.ACCEPTED);
    }

    @Test
    void aWindowThatFailsIsNotReportedAsOpen() {
        window = CompletableFuture.failedFuture(new IllegalStateException("a bug"));

        assertThat(send("golink://a")).isEqualTo(ActivationSender.Outcome.GONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\r\n\n", "\n\n", "GoLink 2 activate\n\n", "\u00e4\u0000\n\n"})
    void anythingElseIsRefused(String garbage) throws IOException {
        assertThat(answerTo(garbage.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("not understood\n");

        assertThat(taken).isEmpty();
        assertThat(send("golink://a")).isEqualTo(ActivationSender.Outcome.ACCEPTED);
    }

    @Test
    void aRequestWithoutEndIsRefused() throws IOException {
        String request = "GoLink 1 activate\nlink golink://";
        String tooLong = request + "a".repeat(ActivationRequest.MOST_BYTES - request.length());
        assertThat(answerTo(tooLong.getBytes(StandardCharsets.UTF_8))).isEqualTo("not understood\n");

        assertThat(taken).isEmpty();
    }

    @Test
    void linesOfALaterVersionAreIgnored() throws IOException {
        assertThat(answerTo("GoLink 1 activate\ntoken secret\nlink golink://a\n\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("ok\n");

        assertThat(taken).containsExactly("golink://a");
    }

    @Test
    void aLinkIsCutAndHasNoLineEnds() {
        assertThat(send("golink://a\nlink b" + "c".repeat(9000))).isEqualTo(ActivationSender.Outcome.ACCEPTED);

        assertThat(taken).singleElement().asString().startsWith("golink://a\uFFFDlink bcc")
                .hasSize(ActivationRequest.LONGEST_LINK);
    }

    @Test
    void connectionsThatSayNothingAreClosedAfterATime() throws IOException {
        listener.close();
        listen(Duration.ofMillis(200));
        List<SocketChannel> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                idle.add(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
            }
            // Eight are served; the others were closed at once.
            await().atMost(PATIENCE).until(() -> send("golink://a") == ActivationSender.Outcome.ACCEPTED);
        } finally {
            for (SocketChannel channel : idle) {
                channel.close();
            }
        }
    }

    @Test
    void theSocketAndTheHolderDisappearWithTheListener() {
        listener.close();

        assertThat(socket.getParent()).doesNotExist();
        assertThat(InstanceFiles.console(data).holder()).doesNotExist();
        assertThat(send("golink://a")).isEqualTo(ActivationSender.Outcome.GONE);
    }

    private ActivationSender.Outcome send(String link) {
        try {
            return ActivationSender.send(socket, new ActivationRequest(Optional.of(link)), PATIENCE);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String answerTo(byte[] request) throws IOException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            channel.write(ByteBuffer.wrap(request));
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
