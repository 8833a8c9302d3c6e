package dev.golink.benchmarks.gestures;

import java.net.URI;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.concurrent.CompletableFuture;

import dev.golink.benchmarks.load.OpenLoop;
import dev.golink.phones.client.wire.ConnectionGroup;
import dev.golink.phones.client.wire.Message;
import dev.golink.phones.client.wire.OpenConnection;
import dev.golink.phones.client.wire.Wire;

/** Phones that send frames of a video at a steady rate as soon as their screens are asked for. Used on the wire's thread. */
final class MovingScreens {
    private static final double AT_ONCE = 1_000;
    private static final int HEADER = 20;
    private static final short WIDTH = 360;
    private static final short HEIGHT = 800;
    private static final String HELLO = "{\"event\":\"hello\",\"protocol\":1,\"codecs\":[\"h264\",\"jpeg\"],"
            + "\"can_share\":true}";

    private final int count;
    private final int bytes;
    private final ConnectionGroup group;
    private final OpenLoop frames;
    private final BitSet asked = new BitSet();
    private final BitSet keyFrameDue = new BitSet();
    private final CompletableFuture<Boolean> online = new CompletableFuture<>();
    private final CompletableFuture<Boolean> live = new CompletableFuture<>();
    private int greeted;

    /**
     * @param bytes     the size of each frame without its header
     * @param perSecond the frames of each screen in a second
     */
    MovingScreens(Wire wire, URI server, int count, int bytes, double perSecond) {
        this.count = count;
        this.bytes = bytes;
        this.group = new ConnectionGroup(wire, count, index -> server.resolve("/goLink/phone/" + name(index)),
                new Listener());
        this.frames = new OpenLoop(wire, count * perSecond, this::show);
    }

    static String name(int index) {
        return "screen-" + index;
    }

    /** Connects all phones; completes when all are greeted. */
    CompletableFuture<Boolean> join() {
        group.open(AT_ONCE);
        return online;
    }

    /** Completes when all screens were asked for. */
    CompletableFuture<Boolean> live() {
        return live;
    }

    void start() {
        frames.start();
    }

    private void show(long number, long due) {
        int index = (int) (number % count);
        OpenConnection socket = group.line(index);
        if (socket == null || !asked.get(index)) {
            return;
        }
        ByteBuffer frame = ByteBuffer.allocate(HEADER + bytes);
        frame.put((byte) 1).put((byte) 2).put((byte) (keyFrameDue.get(index) ? 1 : 0)).put((byte) 0);
        frame.putInt((int) (number / count)).putLong(due).putShort(WIDTH).putShort(HEIGHT);
        keyFrameDue.clear(index);
        socket.send(Message.binary(frame.rewind()));
    }

    private final class Listener implements ConnectionGroup.Listener {
        @Override
        public void opened(int index, OpenConnection socket) {}

        @Override
        public void heard(int index, String text, long at) {
            OpenConnection socket = group.line(index);
            if (text.contains("\"event\":\"open\"") && socket != null) {
                socket.send(HELLO);
                greeted++;
                if (greeted == count) {
                    online.complete(true);
                }
            }
            if (text.contains("\"open_screen\"")) {
                asked.set(index);
                keyFrameDue.set(index);
                if (asked.cardinality() == count) {
                    live.complete(true);
                }
            }
            if (text.contains("\"key_frame\"")) {
                keyFrameDue.set(index);
            }
        }

        @Override
        public void closed(int index, int code, String why) {
            online.complete(false);
            live.complete(false);
        }
    }
}
