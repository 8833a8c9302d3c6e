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
import dev.golink.phones.simulator.wire.Line;
import dev.golink.phones.simulator.wire.LineListener;
import dev.golink.phones.simulator.wire.Message;
import dev.golink.phones.simulator.wire.Wire;

/**
 * A phone that sends frames of a video at a steady rate, and operators that all watch it. Each frame carries the time
 * at which it was due as its capture time, so that each watcher can compute the latency. Public methods are called by
 * the measuring thread.
 */
public final class ScreenShow {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration STRAGGLERS = Duration.ofSeconds(2);
    private static final String PHONE = "screen-0";
    /** The index of the capture time in a watcher's message, which begins with the channel number. */
    private static final int CAPTURED_AT = 12;
    private static final int HEADER = 20;

    private final Wire wire;
    private final int bytes;
    private final OpenLoop frames;
    private final CompletableFuture<Boolean> asked = new CompletableFuture<>();
    private @Nullable Line phone;
    private final List<Line> lines = new ArrayList<>();
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
        Line phone = dial(wire, server.resolve("/goLink/phone/" + PHONE), show.new Ear());
        List<Line> operators = new ArrayList<>();
        for (int i = 0; i < watchers; i++) {
            operators.add(dial(wire, server.resolve("/goLink/manager/watcher-" + i), show.new Ear()));
        }
        OnWire.run(wire, () -> {
            show.phone = phone;
            show.lines.add(phone);
            show.lines.addAll(operators);
            phone.say("{\"event\":\"hello\",\"protocol\":1,\"codecs\":[\"h264\",\"jpeg\"]}");
            operators.forEach(operator -> operator.say(toPhone("watch_screen")));
            operators.getFirst().say(toPhone("open_screen"));
        });
        if (OnWire.await(show.asked, PATIENCE) == null) {
            throw new IOException("The phone was not asked for its screen.");
        }
        OnWire.run(wire, show.frames::start);
        return show;
    }

    /** Starts to count sent and delivered frames. */
    public void count() {
        OnWire.run(wire, () -> {
            sent = 0;
            delivered = 0;
            latencies = new Samples();
        });
    }

    /** Ends the stream, waits two seconds for frames on their way, and resets the connections. */
    public Shown end() throws InterruptedException {
        OnWire.run(wire, frames::stop);
        Thread.sleep(STRAGGLERS);
        return OnWire.get(wire, () -> {
            lines.forEach(Line::abort);
            return new Shown(sent, delivered, latencies);
        });
    }

    private static Line dial(Wire wire, URI address, Ear ear) throws IOException {
        wire.dial(address, ear);
        Line line = OnWire.await(ear.opened, PATIENCE);
        if (line == null) {
            throw new IOException(address + " was not let in");
        }
        return line;
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

    private final class Ear implements LineListener {
        private final CompletableFuture<Line> opened = new CompletableFuture<>();

        @Override
        public void opened(Line line) {
            opened.complete(line);
        }

        @Override
        public void heard(String text, long at) {
            if (text.contains("open_screen")) {
                asked.complete(true);
            }
            keyFrameDue |= text.contains("key_frame");
        }

        @Override
        public void heard(ByteBuffer message, long at) {
            delivered++;
            latencies.add(at - message.getLong(message.position() + CAPTURED_AT));
        }

        @Override
        public void closed(int code, String why) {
            opened.completeExceptionally(new IOException(code + " " + why));
        }
    }
}
