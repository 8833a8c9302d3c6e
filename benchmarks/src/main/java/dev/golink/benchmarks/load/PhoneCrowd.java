package dev.golink.benchmarks.load;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.golink.benchmarks.figures.Samples;
import dev.golink.phones.simulator.wire.Line;
import dev.golink.phones.simulator.wire.LineGroup;
import dev.golink.phones.simulator.wire.Message;
import dev.golink.phones.simulator.wire.Wire;

/**
 * Many phones: they come online at a rate or all at once, send hearts in open loop, and notice when commands arrive. Public
 * methods are called by the thread that measures; all else happens on the wire's thread.
 */
public final class PhoneCrowd {
    private static final Duration AGAIN = Duration.ofMillis(100);
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
    private final LineGroup group;
    private final Spin awake;
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
     * A crowd that is not connected yet.
     *
     * @param modern whether they say hello, and what their hearts carry; else they know the fixed part of the protocol alone
     */
    PhoneCrowd(Wire wire, URI server, int count, boolean modern) {
        this.wire = wire;
        this.count = count;
        this.modern = modern;
        this.group = new LineGroup(wire, count, i -> server.resolve("/goLink/phone/" + name(i)), new Ear());
        this.awake = new Spin(wire, () -> {});
        this.greeted = new boolean[count];
        this.heartDue = new long[count];
        this.commandsDue = Stream.<Queue<Long>>generate(() -> new ArrayDeque<>(1)).limit(count).toList();
        this.joining = new Joining(0, AT_ONCE);
    }

    /** The id of a phone. */
    static String name(int index) {
        return "bench-" + index;
    }

    /** How many phones there are. */
    public int count() {
        return count;
    }

    /** Brings all online at a rate a second, and waits for that, or until patience ends. */
    public Joined join(double perSecond, Duration patience) {
        return await(perSecond, patience, () -> {});
    }

    /** Resets all connections and lets all dial again at once; waits as {@link #join}. */
    public Joined storm(Duration patience) {
        return await(AT_ONCE, patience, () -> {
            group.abort();
            Arrays.fill(greeted, false);
            online = 0;
        });
    }

    /** Sends hearts from now on, each phone one at every interval, the crowd evenly. */
    public void startHearts(Duration interval) {
        OnWire.run(wire, () -> {
            OpenLoop loop = new OpenLoop(wire, count * NANOS_A_SECOND / interval.toNanos(), this::beat);
            heartbeat = loop;
            loop.start();
        });
    }

    /** Sends no more hearts. */
    public void stopHearts() {
        OnWire.run(wire, () -> {
            if (heartbeat != null) {
                heartbeat.stop();
            }
        });
    }

    /** How long the answers to hearts took since this was asked last. */
    public Samples takeHearts() {
        return OnWire.get(wire, () -> {
            Samples taken = hearts;
            hearts = new Samples();
            return taken;
        });
    }

    /** Connections that the server, or the network, ended after their greeting. */
    public int lost() {
        return OnWire.get(wire, () -> lost);
    }

    /** A command for a phone is due, to be sent at once; on the wire's thread. */
    void expect(int phone, long due) {
        commandsDue.get(phone).add(due);
    }

    /** Hears of each command that arrived, on the wire's thread, from now on; forgets those before. */
    void onCommand(Runnable listener) {
        onCommand = listener;
        commands = new Samples();
        commandsDue.forEach(Queue::clear);
    }

    /** How long the commands that arrived took; on the wire's thread. */
    Samples commands() {
        return commands;
    }

    private Joined await(double perSecond, Duration patience, Runnable before) {
        CompletableFuture<Double> all = OnWire.get(wire, () -> {
            before.run();
            joining = new Joining(wire.now(), perSecond);
            awake.start();
            group.open(perSecond);
            return joining.all;
        });
        Double seconds = OnWire.await(all, patience);
        return OnWire.get(wire, () -> {
            awake.stop();
            return new Joined(seconds == null ? Double.NaN : seconds, joining.waits, online, joining.failed);
        });
    }

    private void beat(long index, long due) {
        int phone = (int) (index % count);
        Line line = group.line(phone);
        if (line != null && greeted[phone]) {
            heartDue[phone] = due;
            line.send(modern ? FULL_HEART : HEART);
        }
    }

    private void greeted(int phone, long at) {
        greeted[phone] = true;
        heartDue[phone] = 0;
        online++;
        joining.greeted(phone, at);
        Line line = group.line(phone);
        if (modern && line != null) {
            line.send(HELLO);
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

    /** A crowd on its way online. */
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

        /** Once for all that fail within a while. */
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

    private final class Ear implements LineGroup.Listener {
        @Override
        public void opened(int index, Line line) {}

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
