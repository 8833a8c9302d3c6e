package dev.golink.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import dev.golink.benchmarks.figures.Samples;
import dev.golink.phones.client.wire.ConnectionListener;
import dev.golink.phones.client.wire.Message;
import dev.golink.phones.client.wire.OpenConnection;
import dev.golink.phones.client.wire.Wire;

/**
 * A phone that sends frames of a video at a steady rate, and operators that all watch it. Each frame carries the time
 * at which it was due as its capture time, so that each watcher can compute the latency. Public methods are called by
 * the measuring thread.
 */
public final class ScreenShow {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration STRAGGLERS = Duration.ofSeconds(2);
    private static final String PHONE = "screen-0";
    /**
     * The byte offset of the capture time in a frame as a watcher receives it; such a message begins with the channel
     * number.
     */
    private static final int CAPTURED_AT = 12;
    private static final int HEADER = 20;

    private final Wire wire;
    private final int bytes;
    private final OpenLoop frames;
    private final CompletableFuture<Boolean> asked = new CompletableFuture<>();
    private @Nullable OpenConnection phone;
    private final List<OpenConnection> lines = new ArrayList<>();
    private boolean keyFrameDue = true;
    private long sent;
    private long delivered;
    private Samples latencies = new Samples();

    private ScreenShow(Wire wire, int bytes, double perSecond) {
        this.wire = wire;
        this.bytes = bytes;
        this.frames = new OpenLoop(wire, perSecond, (index, due) -> show(index, due));
    }

    static ScreenShow begin(Wire wire, URI server, int watchers, int bytes, double perSecond) throws IOException {
        ScreenShow show = new ScreenShow(wire, bytes, perSecond);
        OpenConnection phone = dial(wire, server.resolve("/goLink/phone/" + PHONE), show.new MessageListener());
        List<OpenConnection> operators = new ArrayList<>();
        for (int i = 0; i < watchers; i++) {
            operators.add(dial(wire, server.resolve("/goLink/manager/watcher-" + i), show.new MessageListener()));
        }
        WireCalls.run(wire, () -> {
            show.phone = phone;
            show.lines.add(phone);
            show.lines.addAll(operators);
            phone.send("{\"event\":\"hello\",\"protocol\":1,\"codecs\":[\"h264\",\"jpeg\"]}");
            operators.forEach(operator -> operator.send(toPhone("watch_screen")));
            operators.getFirst().send(toPhone("open_screen"));
        });
        if (WireCalls.await(show.asked, PATIENCE) == null) {
            throw new IOException("The server did not ask the phone for its screen.");
        }
        WireCalls.run(wire, show.frames::start);
        return show;
    }

    /** Starts to count sent and delivered frames. */
    public void count() {
        WireCalls.run(wire, () -> {
            sent = 0;
            delivered = 0;
            latencies = new Samples();
        });
    }

    /** Ends the stream, waits two seconds for frames on their way, and resets the connections. */
    public Shown end() throws InterruptedException {
        WireCalls.run(wire, frames::stop);
        Thread.sleep(STRAGGLERS);
        return WireCalls.get(wire, () -> {
            lines.forEach(OpenConnection::abort);
            return new Shown(sent, delivered, latencies);
        });
    }

    private static OpenConnection dial(Wire wire, URI address, MessageListener messageListener) throws IOException {
        wire.dial(address, messageListener);
        OpenConnection socket = WireCalls.await(messageListener.opened, PATIENCE);
        if (socket == null) {
            throw new IOException(address + " was refused");
        }
        return socket;
    }

    private static String toPhone(String event) {
        return "{\"event\":\"" + event + "\",\"to_user\":\"" + PHONE + "\"}";
    }

    private void show(long index, long due) {
        ByteBuffer frame = ByteBuffer.allocate(HEADER + bytes);
        frame.put((byte) 1).put((byte) 2).put((byte) (keyFrameDue ? 1 : 0)).put((byte) 0).putInt((int) index);
        frame.putLong(due).putShort((short) 720).putShort((short) 1600);
        keyFrameDue = false;
        if (phone != null) {
            phone.send(Message.binary(frame.rewind()));
            sent++;
        }
    }

    /**
     * The result.
     *
     * @param sent      how many frames the phone sent
     * @param delivered how many frames all watchers together received
     * @param latencies the times from when a frame was due until a watcher received it
     */
    public record Shown(long sent, long delivered, Samples latencies) {}

    private final class MessageListener implements ConnectionListener {
        private final CompletableFuture<OpenConnection> opened = new CompletableFuture<>();

        @Override
        public void opened(OpenConnection socket) {
            opened.complete(socket);
        }

        @Override
        public void received(String text, long at) {
            if (text.contains("open_screen")) {
                asked.complete(true);
            }
            keyFrameDue |= text.contains("key_frame");
        }

        @Override
        public void received(ByteBuffer message, long at) {
            delivered++;
            latencies.add(at - message.getLong(message.position() + CAPTURED_AT));
        }

        @Override
        public void closed(int code, String why) {
            opened.completeExceptionally(new IOException(code + " " + why));
        }
    }
}
