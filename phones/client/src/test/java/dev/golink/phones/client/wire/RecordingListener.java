package dev.golink.phones.client.wire;

import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A listener that records what it receives. */
final class RecordingListener implements ConnectionListener {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    final List<String> heard = new CopyOnWriteArrayList<>();
    final List<Long> times = new CopyOnWriteArrayList<>();
    private final CompletableFuture<OpenConnection> line = new CompletableFuture<>();

    OpenConnection socket() {
        await().atMost(PATIENCE).until(line::isDone);
        return line.join();
    }

    /** Waits until this many items were received, and returns the last of them. */
    String heard(int count) {
        await().atMost(PATIENCE).until(() -> heard.size() >= count);
        return heard.get(count - 1);
    }

    @Override
    public void opened(OpenConnection opened) {
        line.complete(opened);
    }

    @Override
    public void received(String text, long at) {
        heard.add(text);
        times.add(at);
    }

    @Override
    public void received(ByteBuffer bytes, long at) {
        heard.add("binary " + StandardCharsets.ISO_8859_1.decode(bytes));
        times.add(at);
    }

    @Override
    public void closed(int code, String why) {
        heard.add("closed " + code + " " + why);
    }
}
