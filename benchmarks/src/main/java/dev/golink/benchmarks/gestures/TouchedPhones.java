package dev.golink.benchmarks.gestures;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.golink.benchmarks.figures.Samples;
import dev.golink.benchmarks.load.OpenLoop;
import dev.golink.phones.client.wire.ConnectionGroup;
import dev.golink.phones.client.wire.Message;
import dev.golink.phones.client.wire.OpenConnection;
import dev.golink.phones.client.wire.Wire;

/** Phones that carry out each gesture at once, and tell it when it has ended. Used on the wire's thread. */
final class TouchedPhones {
    private static final double AT_ONCE = 1_000;
    private static final double NANOS_A_SECOND = 1e9;
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]{1,200})\"");
    private static final Pattern MOVE = Pattern.compile("\"a\":\"move\",\"x\":(\\d+)");
    private static final Message HELLO = Message.text("{\"event\":\"hello\",\"protocol\":1,\"model\":\"Pixel 9\","
            + "\"os\":\"Android 16\",\"app\":\"1.0\",\"width\":1080,\"height\":2400,\"heart_ms\":5000,"
            + "\"codecs\":[\"jpeg\"],\"can_share\":true,\"input\":[\"touch\"],\"input_clock\":true}");
    private static final Message HEART = Message.text("{\"event\":\"heart\",\"battery\":83}");

    private final int count;
    private final ConnectionGroup group;
    private final OpenLoop hearts;
    private final MoveTimes times;
    private final CompletableFuture<Boolean> online = new CompletableFuture<>();
    private int greeted;
    private long moves;
    private Samples latencies = new Samples();

    /**
     * @param interval the heartbeat interval of each phone
     * @param times    when each move was due
     */
    TouchedPhones(Wire wire, URI server, int count, Duration interval, MoveTimes times) {
        this.count = count;
        this.times = times;
        this.group = new ConnectionGroup(wire, count, index -> server.resolve("/goLink/phone/" + name(index)),
                new Listener());
        this.hearts = new OpenLoop(wire, count * NANOS_A_SECOND / interval.toNanos(), (index, _) -> beat(index));
    }

    /** When each move of a gesture was due. */
    interface MoveTimes {
        /** When the move with this x was due, in nanoseconds of the wire's clock. */
        long due(int x);
    }

    /** The id of a phone. */
    static String name(int index) {
        return "touched-" + index;
    }

    /** The ids of all phones as the list of a message. */
    static String names(int count) {
        return IntStream.range(0, count).mapToObj(index -> '"' + name(index) + '"')
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** Connects all phones and starts their heartbeats; completes when all are greeted. */
    CompletableFuture<Boolean> join() {
        group.open(AT_ONCE);
        hearts.start();
        return online;
    }

    /** Forgets which moves arrived. */
    void count() {
        moves = 0;
        latencies = new Samples();
    }

    /** How many moves arrived at all phones together. */
    long moves() {
        return moves;
    }

    /** How long moves took from when they were due until a phone had them. */
    Samples latencies() {
        return latencies;
    }

    private void beat(long index) {
        OpenConnection socket = group.line((int) (index % count));
        if (socket != null) {
            socket.send(HEART);
        }
    }

    private void heard(int index, String text, long at) {
        OpenConnection socket = group.line(index);
        if (socket == null) {
            return;
        }
        if (text.contains("\"event\":\"input\"")) {
            touched(socket, text, at);
        } else if (text.contains("\"event\":\"open\"")) {
            socket.send(HELLO);
            greeted++;
            if (greeted == count) {
                online.complete(true);
            }
        }
    }

    private void touched(OpenConnection socket, String text, long at) {
        Matcher move = MOVE.matcher(text);
        while (move.find()) {
            moves++;
            latencies.add(at - times.due(Integer.parseInt(move.group(1))));
        }
        boolean isOver = text.contains("\"step\":\"tap\"") || text.contains("\"a\":\"up\"")
                || text.contains("\"a\":\"cancel\"");
        Matcher id = ID.matcher(text);
        if (isOver && id.find()) {
            socket.send("{\"event\":\"input_done\",\"id\":\"" + id.group(1) + "\",\"outcome\":\"done\"}");
        }
    }

    private final class Listener implements ConnectionGroup.Listener {
        @Override
        public void opened(int index, OpenConnection socket) {}

        @Override
        public void heard(int index, String text, long at) {
            TouchedPhones.this.heard(index, text, at);
        }

        @Override
        public void closed(int index, int code, String why) {
            online.complete(false);
        }
    }
}
