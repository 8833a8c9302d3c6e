package dev.golink.benchmarks.adb;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import dev.golink.benchmarks.figures.Samples;
import dev.golink.benchmarks.load.WireCalls;
import dev.golink.phones.client.wire.ConnectionListener;
import dev.golink.phones.client.wire.OpenConnection;
import dev.golink.phones.client.wire.Wire;

/** An operator that watches the screens of all phones. Its methods are called by the measuring thread. */
final class ScreensOperator implements ConnectionListener {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Wire wire;
    private final CompletableFuture<OpenConnection> opened = new CompletableFuture<>();
    private final BitSet channels = new BitSet();
    private Samples latencies = new Samples();

    private ScreensOperator(Wire wire) {
        this.wire = wire;
    }

    static ScreensOperator connect(Wire wire, URI server) throws IOException {
        ScreensOperator operator = new ScreensOperator(wire);
        wire.dial(server.resolve("/goLink/manager/watcher"), operator);
        if (WireCalls.await(operator.opened, PATIENCE) == null) {
            throw new IOException("The server refused the operator.");
        }
        return operator;
    }

    /** Asks these phones for their screens. */
    void open(List<String> phones) {
        OpenConnection socket = opened.join();
        WireCalls.run(wire,
                () -> phones.forEach(phone -> socket.send("{\"event\":\"open_screen\",\"to_user\":\"" + phone
                        + "\",\"codec\":\"h264\",\"watch\":true}")));
    }

    /** The number of phones from which a frame has come. */
    int screens() {
        return WireCalls.get(wire, channels::cardinality);
    }

    /** The time that each frame took since the last call. */
    Samples taken() {
        return WireCalls.get(wire, () -> {
            Samples taken = latencies;
            latencies = new Samples();
            return taken;
        });
    }

    @Override
    public void opened(OpenConnection socket) {
        opened.complete(socket);
    }

    @Override
    public void received(String text, long at) {
        // What the server says of phones is not measured.
    }

    @Override
    public void received(ByteBuffer message, long at) {
        channels.set(message.getInt(message.position()));
        latencies.add(System.nanoTime() - StampedVideo.stamp(message));
    }

    @Override
    public void closed(int code, @Nullable String why) {
        opened.completeExceptionally(new IOException(code + " " + why));
    }
}
