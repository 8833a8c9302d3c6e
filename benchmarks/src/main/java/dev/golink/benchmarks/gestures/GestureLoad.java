package dev.golink.benchmarks.gestures;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import dev.golink.benchmarks.figures.Samples;
import dev.golink.benchmarks.load.OpenLoop;
import dev.golink.benchmarks.load.WireCalls;
import dev.golink.phones.client.wire.Wire;
import dev.golink.phones.client.wire.WireLimits;

/**
 * An operator that controls phones which carry out each gesture at once, and phones whose moving screens it watches. Its
 * methods are called by the measuring thread.
 */
public final class GestureLoad implements AutoCloseable {
    private static final WireLimits LIMITS = new WireLimits(16 * 1024 * 1024, 1_000_000, Duration.ofMinutes(3));
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration STRAGGLERS = Duration.ofSeconds(2);

    private final Wire wire;
    private final URI server;
    private final int count;
    private final TouchingOperator operator;
    private final TouchedPhones phones;
    private @Nullable OpenLoop loop;

    private GestureLoad(Wire wire, URI server, int count, Duration interval) {
        this.wire = wire;
        this.server = server;
        this.count = count;
        this.operator = new TouchingOperator(wire, count);
        this.phones = new TouchedPhones(wire, server, count, interval, operator);
    }

    /**
     * Connects the phones and an operator, which takes control of all of them.
     *
     * @param server   the address of the server
     * @param token    a token with the right {@code control}
     * @param count    the number of phones, up to 200
     * @param interval the heartbeat interval of each phone
     * @throws IOException if not all phones come online, or the server refuses the operator
     */
    public static GestureLoad begin(URI server, String token, int count, Duration interval) throws IOException {
        GestureLoad load = new GestureLoad(Wire.start("gestures", LIMITS), server, count, interval);
        try {
            load.need(load.phones::join, "Not all phones came online.");
            load.need(() -> {
                load.wire.dial(server.resolve("/goLink/manager/toucher"), Map.of("Authorization", "Bearer " + token),
                        load.operator);
                return load.operator.opened();
            }, "The server refused the operator.");
            load.need(load.operator::control, "The operator did not get the control of all phones.");
            return load;
        } catch (IOException e) {
            load.close();
            throw e;
        }
    }

    /**
     * Connects further phones, whose moving screens the operator watches.
     *
     * @param screenCount the number of screens
     * @param bytes       the size of each frame
     * @param perSecond   the frames of each screen in a second
     * @throws IOException if not all of them are live
     */
    public void startScreens(int screenCount, int bytes, double perSecond) throws IOException {
        MovingScreens show = new MovingScreens(wire, server, screenCount, bytes, perSecond);
        need(show::join, "Not all phones with screens came online.");
        need(() -> {
            for (int i = 0; i < screenCount; i++) {
                operator.watch(MovingScreens.name(i));
            }
            return show.live();
        }, "The server did not ask for all screens.");
        WireCalls.run(wire, show::start);
    }

    /** Starts to tap one phone after the other. */
    public void startTaps(double perSecond) {
        start(() -> {}, new OpenLoop(wire, perSecond, operator::tap));
    }

    /** Stops tapping, and waits two seconds for outcomes on their way. */
    public Gestures endTaps() throws InterruptedException {
        stop();
        Thread.sleep(STRAGGLERS);
        return WireCalls.get(wire, () -> new Gestures(operator.sent(), operator.taps(), operator.failed()));
    }

    /** Presses a finger on all phones at once and starts to move it. */
    public void startMoves(double perSecond) {
        start(operator::press, new OpenLoop(wire, perSecond, (_, due) -> operator.move(due)));
    }

    /**
     * Lifts the finger, and waits for the outcomes of all phones.
     *
     * @return what arrived at the phones, of the moves that were sent to each of them
     * @throws IOException if not all phones have done it
     */
    public Gestures endMoves() throws IOException {
        stop();
        need(operator::lift, "Not all phones have done the gesture.");
        return WireCalls.get(wire, () -> new Gestures(operator.sent() * count, phones.latencies(),
                operator.sent() * count - phones.moves()));
    }

    /** Ends all connections. */
    @Override
    public void close() {
        wire.close();
    }

    private void start(Runnable before, OpenLoop next) {
        WireCalls.run(wire, () -> {
            operator.count();
            phones.count();
            before.run();
            loop = next;
            next.start();
        });
    }

    private void stop() {
        WireCalls.run(wire, () -> {
            if (loop != null) {
                loop.stop();
            }
        });
    }

    private void need(Question question, String otherwise) throws IOException {
        CompletableFuture<Boolean> answer = WireCalls.get(wire, question::ask);
        Boolean isTrue = WireCalls.await(answer, PATIENCE);
        if (isTrue == null || !isTrue) {
            throw new IOException(otherwise);
        }
    }

    /**
     * What came of gestures.
     *
     * @param sent      how many were sent; of moves, those of all phones together
     * @param latencies how long each took: a tap until its outcome was there, a move until a phone had it
     * @param missing   how many did not succeed; of moves, those that were merged with later ones or dropped
     */
    public record Gestures(long sent, Samples latencies, long missing) {}

    private interface Question {
        CompletableFuture<Boolean> ask();
    }
}
