package dev.golink.phones.adb.real;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

import org.awaitility.Awaitility;

import dev.golink.phones.adb.client.AdbAddress;
import dev.golink.phones.adb.client.AdbServer;
import dev.golink.phones.adb.client.TransportId;
import dev.golink.phones.adb.device.Display;
import dev.golink.phones.adb.screen.AdbScreen;
import dev.golink.phones.adb.screen.PhoneScreen;
import dev.golink.phones.adb.screen.ScreenAbilities;
import dev.golink.phones.adb.screen.StreamWish;
import dev.golink.phones.adb.shell.AdbShell;
import dev.golink.phones.client.time.WireTimer;
import dev.golink.phones.client.wire.Message;
import dev.golink.phones.client.wire.Wire;
import dev.golink.phones.client.wire.WireLimits;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.protocol.frame.FrameCodec;

/** The screen of a phone at the real adb, with a thread of its own, and the frames that came of it. */
final class ScreenRig implements PhoneScreen.Listener, AutoCloseable {
    private final Wire wire;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final AdbScreen screen;
    private volatile Display display;

    ScreenRig(StandInPhone phone, int sdk, Display display) throws IOException {
        wire = Wire.start("real-adb", WireLimits.OF_PHONES);
        this.display = display;
        AdbServer server = new AdbServer(AdbAddress.DEFAULT);
        TransportId transport = server.devices().stream().filter(device -> device.serial().equals(phone.address()))
                .findFirst().orElseThrow().transport();
        AdbShell shell = new AdbShell(server, transport);
        screen = new AdbScreen(shell, ScreenAbilities.probe(shell, sdk), () -> this.display,
                turned -> this.display = turned, new WireTimer(wire), InstantSource.system(), workers, new Semaphore(1),
                this);
    }

    /** A frame, and when it came in nanoseconds of the monotonic clock. */
    record Arrival(Frame frame, long at) {}

    @Override
    public boolean frame(Message message) {
        try {
            arrivals.add(new Arrival(FrameCodec.decode(message.payload()), System.nanoTime()));
            return true;
        } catch (FrameCodec.BadFrameException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void failed(String why) {
        failures.add(why);
    }

    void start(Codec codec, StreamWish wish) {
        wire.execute(() -> screen.start(codec, wish));
    }

    void keyFrame() {
        wire.execute(screen::keyFrame);
    }

    List<Codec> codecs() {
        return screen.codecs();
    }

    List<String> failures() {
        return failures;
    }

    /** The frames so far. */
    List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    /** Waits for this many frames. */
    List<Arrival> await(int count) {
        Awaitility.await().until(() -> arrivals.size() >= count);
        return arrivals();
    }

    /** Waits for a key frame after the first frames. */
    Arrival awaitKeyAfter(int count) {
        Awaitility.await().pollInterval(Duration.ofMillis(5))
                .until(() -> arrivals.stream().skip(count).anyMatch(arrival -> arrival.frame.keyFrame()));
        return arrivals.stream().skip(count).filter(arrival -> arrival.frame.keyFrame()).findFirst().orElseThrow();
    }

    @Override
    public void close() {
        CompletableFuture.runAsync(screen::stop, wire).join();
        workers.close();
        wire.close();
    }
}
