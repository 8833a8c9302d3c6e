package dev.golink.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.client.wire.ConnectionListener;
import dev.golink.phones.client.wire.Message;
import dev.golink.phones.client.wire.OpenConnection;
import dev.golink.phones.client.wire.Wire;

/**
 * Operators that send commands to open screens. Each commands a separate set of phones, so that the commands for one
 * phone stay in order. Public methods are called by the measuring thread.
 */
public final class OperatorCrowd {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration STRAGGLERS = Duration.ofSeconds(2);
    /** A prime number, so that the commands go to all phones and never to the same phone twice in a row. */
    private static final long STRIDE = 7_919;

    private final Wire wire;
    private final List<OpenConnection> operators;
    private final PhoneCrowd phones;
    private final List<Message> commands;
    private @Nullable OpenLoop relay;
    private long sent;

    private OperatorCrowd(Wire wire, List<OpenConnection> operators, PhoneCrowd phones) {
        this.wire = wire;
        this.operators = operators;
        this.phones = phones;
        this.commands = IntStream.range(0, phones.count()).mapToObj(PhoneCrowd::name)
                .map(id -> Message.text("{\"event\":\"open_screen\",\"to_user\":\"" + id + "\"}")).toList();
    }

    static OperatorCrowd connect(Wire wire, URI server, int count, PhoneCrowd phones) throws IOException {
        List<OpenConnection> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CompletableFuture<OpenConnection> opened = new CompletableFuture<>();
            wire.dial(server.resolve("/goLink/manager/operator-" + i), new Greeting(opened));
            OpenConnection socket = WireCalls.await(opened, PATIENCE);
            if (socket == null) {
                throw new IOException("operator-" + i + " was refused");
            }
            lines.add(socket);
        }
        return new OperatorCrowd(wire, lines, phones);
    }

    /** Starts to send commands in an open loop. */
    public void startRelay(double perSecond) {
        OpenLoop loop = new OpenLoop(wire, perSecond, (_, due) -> send(due));
        WireCalls.run(wire, () -> {
            begin(() -> {});
            relay = loop;
            loop.start();
        });
    }

    /** How many commands were sent since the last start. */
    public long sent() {
        return WireCalls.get(wire, () -> sent);
    }

    /** Stops sending commands, and waits two seconds for those on their way. */
    public RelayResult endRelay() throws InterruptedException {
        WireCalls.run(wire, () -> {
            if (relay != null) {
                relay.stop();
            }
        });
        Thread.sleep(STRAGGLERS);
        return WireCalls.get(wire, () -> new RelayResult(sent, phones.commands()));
    }

    /**
     * Measures the highest rate, in arrivals per second. {@code window} commands are on their way at any time, and each
     * arrival triggers the next command.
     *
     * @param warmUp the time before measuring starts
     */
    public double most(int window, Duration warmUp, Duration time) throws InterruptedException {
        BusyPoll awake = new BusyPoll(wire, () -> {});
        WireCalls.run(wire, () -> {
            begin(() -> send(wire.now()));
            awake.start();
            for (int i = 0; i < window; i++) {
                send(wire.now());
            }
        });
        Thread.sleep(warmUp);
        long[] before = arrived();
        Thread.sleep(time);
        long[] after = arrived();
        WireCalls.run(wire, () -> {
            awake.stop();
            phones.onCommand(() -> {});
        });
        return (after[0] - before[0]) * 1e9 / (after[1] - before[1]);
    }

    private void begin(Runnable onArrival) {
        sent = 0;
        phones.onCommand(onArrival);
    }

    private void send(long due) {
        int phone = (int) (sent * STRIDE % phones.count());
        sent++;
        phones.expect(phone, due);
        operators.get(phone % operators.size()).send(commands.get(phone));
    }

    private long[] arrived() {
        return WireCalls.get(wire, () -> new long[]{phones.commands().count(), wire.now()});
    }

    /** Waits for the server's {@code open} to an operator. */
    private static final class Greeting implements ConnectionListener {
        private final CompletableFuture<OpenConnection> opened;
        private final List<OpenConnection> lines = new ArrayList<>();

        Greeting(CompletableFuture<OpenConnection> opened) {
            this.opened = opened;
        }

        @Override
        public void opened(OpenConnection socket) {
            lines.add(socket);
        }

        @Override
        public void received(String text, long at) {
            opened.complete(lines.getFirst());
        }

        @Override
        public void closed(int code, String why) {
            opened.completeExceptionally(new IOException(code + " " + why));
        }
    }
}
