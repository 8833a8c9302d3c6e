package dev.golink.benchmarks.load;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.golink.benchmarks.figures.Samples;
import dev.golink.phones.client.wire.ConnectionGroup;
import dev.golink.phones.client.wire.Message;
import dev.golink.phones.client.wire.OpenConnection;
import dev.golink.phones.client.wire.Wire;

/**
 * Many phones. They come online at a rate or all at once, send heartbeats in an open loop, and notice when commands
 * arrive. Public methods are called by the measuring thread; everything else happens on the wire's thread.
 */
public final class PhoneCrowd {
    private static final Duration AGAIN = Duration.ofMillis(100);
    /** Of TLS: what the load computes in less than a second, since it has one core for all phones. */
    private static final int HANDSHAKES_AT_ONCE = 200;
    private static final double NANOS_A_SECOND = 1e9;
    private static final double AT_ONCE = 1e9;
    private static final Message HELLO = Message.text("{\"event\":\"hello\",\"protocol\":1,\"model\":\"Pixel 9\","
            + "\"os\":\"Android 16\",\"app\":\"1.0\",\"width\":1080,\"height\":2400,\"heart_ms\":5000,"
            + "\"codecs\":[\"jpeg\"],\"can_share\":true}");
    private static final Message HEART = Message.text("{\"event\":\"heart\"}");
    private static final Message FULL_HEART = Message.text("{\"event\":\"heart\",\"battery\":83,\"charging\":false,"
            + "\"network\":\"wifi\",\"temperature_c\":31.5,\"sharing\":\"off\"}");

    private final Wire wire;
    private final int count;
    private final boolean modern;
    private final ConnectionGroup group;
    private final BusyPoll awake;
    private final boolean[] greeted;
    private final long[] heartDue;
    private final List<Queue<Long>> commandsDue;
    private Samples hearts = new Samples();
    private Samples commands = new Samples();
    private Runnable onCommand = () -> {};
    private @Nullable OpenLoop heartbeat;
    private Joining joining;
    private int online;
    private int lost;

    /**
     * Makes a crowd that is not connected yet.
     *
     * @param addresses   the address of the phone with each index
     * @param modern      whether the phones say hello and send vitals with their heartbeats; otherwise they use only
     *                    the fixed part of the protocol
     * @param isEncrypted whether the addresses are of TLS
     */
    PhoneCrowd(Wire wire, IntFunction<URI> addresses, int count, boolean modern, boolean isEncrypted) {
        this.wire = wire;
        this.count = count;
        this.modern = modern;
        this.group = new ConnectionGroup(wire, count, addresses, new MessageListener());
        if (isEncrypted) {
            group.limit(HANDSHAKES_AT_ONCE);
        }
        this.awake = new BusyPoll(wire, () -> {});
        this.greeted = new boolean[count];
        this.heartDue = new long[count];
        this.commandsDue = Stream.<Queue<Long>>generate(() -> new ArrayDeque<>(1)).limit(count).toList();
        this.joining = new Joining(0, AT_ONCE);
    }

    /** The id of a phone. */
    static String name(int index) {
        return "bench-" + index;
    }

    /** The number of phones. */
    public int count() {
        return count;
    }

    /** Connects the phones at the given rate per second, and waits until all are online or {@code patience} is over. */
    public JoinResult join(double perSecond, Duration patience) {
        return await(perSecond, patience, () -> {});
    }

    /** Resets all connections and reconnects all phones at once. Waits like {@link #join}. */
    public JoinResult storm(Duration patience) {
        return await(AT_ONCE, patience, () -> {
            group.abort();
            Arrays.fill(greeted, false);
            online = 0;
        });
    }

    /** Starts the heartbeats: each phone sends one per interval, and the crowd's heartbeats are spread evenly. */
    public void startHearts(Duration interval) {
        WireCalls.run(wire, () -> {
            OpenLoop loop = new OpenLoop(wire, count * NANOS_A_SECOND / interval.toNanos(), this::beat);
            heartbeat = loop;
            loop.start();
        });
    }

    /** Stops the heartbeats. */
    public void stopHearts() {
        WireCalls.run(wire, () -> {
            if (heartbeat != null) {
                heartbeat.stop();
            }
        });
    }

    /** How long heartbeats waited for their answers since the previous call of this method. */
    public Samples takeHearts() {
        return WireCalls.get(wire, () -> {
            Samples taken = hearts;
            hearts = new Samples();
            return taken;
        });
    }

    /** How many connections the server or the network ended after its {@code open}. */
    public int lost() {
        return WireCalls.get(wire, () -> lost);
    }

    /** Records that a command for a phone is due; it is sent at once. Called on the wire's thread. */
    void expect(int phone, long due) {
        commandsDue.get(phone).add(due);
    }

    /** Sets the listener for arriving commands and forgets earlier commands. Called on the wire's thread. */
    void onCommand(Runnable listener) {
        onCommand = listener;
        commands = new Samples();
        commandsDue.forEach(Queue::clear);
    }

    /** The latencies of the commands that arrived. Called on the wire's thread. */
    Samples commands() {
        return commands;
    }

    private JoinResult await(double perSecond, Duration patience, Runnable before) {
        CompletableFuture<Double> all = WireCalls.get(wire, () -> {
            before.run();
            joining = new Joining(wire.now(), perSecond);
            awake.start();
            group.open(perSecond);
            return joining.all;
        });
        Double seconds = WireCalls.await(all, patience);
        return WireCalls.get(wire, () -> {
            awake.stop();
            return new JoinResult(seconds == null ? Double.NaN : seconds, joining.waits, online, joining.failed);
        });
    }

    private void beat(long index, long due) {
        int phone = (int) (index % count);
        OpenConnection socket = group.line(phone);
        if (socket != null && greeted[phone]) {
            heartDue[phone] = due;
            socket.send(modern ? FULL_HEART : HEART);
        }
    }

    private void greeted(int phone, long at) {
        greeted[phone] = true;
        heartDue[phone] = 0;
        online++;
        joining.greeted(phone, at);
        OpenConnection socket = group.line(phone);
        if (modern && socket != null) {
            socket.send(HELLO);
        }
    }

    private void answered(int phone, long at) {
        if (heartDue[phone] != 0) {
            hearts.add(at - heartDue[phone]);
            heartDue[phone] = 0;
        }
    }

    private void commanded(int phone, long at) {
        Long due = commandsDue.get(phone).poll();
        if (due != null) {
            commands.add(at - due);
            onCommand.run();
        }
    }

    private void ended(int phone) {
        if (greeted[phone]) {
            greeted[phone] = false;
            online--;
            lost++;
        } else {
            joining.failed();
        }
    }

    /** The progress of a crowd that is coming online. */
    private final class Joining {
        private final long start;
        private final double perSecond;
        private final Samples waits = new Samples();
        private final CompletableFuture<Double> all = new CompletableFuture<>();
        private boolean goesOn;
        private int failed;

        Joining(long start, double perSecond) {
            this.start = start;
            this.perSecond = perSecond;
        }

        void greeted(int phone, long at) {
            waits.add(at - start - (long) (phone * NANOS_A_SECOND / perSecond));
            if (online == count) {
                all.complete((at - start) / NANOS_A_SECOND);
            }
        }

        /** Counts a failure; one new attempt after 100 ms serves all phones that failed meanwhile. */
        void failed() {
            failed++;
            if (!goesOn) {
                goesOn = true;
                wire.after(AGAIN, () -> {
                    goesOn = false;
                    group.open(perSecond);
                });
            }
        }
    }

    private final class MessageListener implements ConnectionGroup.Listener {
        @Override
        public void opened(int index, OpenConnection socket) {}

        @Override
        public void heard(int index, String text, long at) {
            if (text.contains("\"heart\"")) {
                answered(index, at);
            } else if (text.contains("_screen\"")) {
                commanded(index, at);
            } else if (text.contains("\"open\"") && !greeted[index]) {
                greeted(index, at);
            }
        }

        @Override
        public void closed(int index, int code, String why) {
            ended(index);
        }
    }
}
