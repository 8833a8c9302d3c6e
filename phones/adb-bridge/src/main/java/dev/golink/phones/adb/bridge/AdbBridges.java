package dev.golink.phones.adb.bridge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;

import dev.golink.phones.adb.client.AdbAddress;
import dev.golink.phones.adb.client.AdbServer;
import dev.golink.phones.adb.phone.PhoneContext;
import dev.golink.phones.adb.phone.PhoneProbe;
import dev.golink.phones.adb.phone.ShellProbe;
import dev.golink.phones.client.time.WireTimer;
import dev.golink.phones.client.wire.Wire;
import dev.golink.phones.client.wire.WireLimits;

/** Starts bridges. Stateless; any thread may call its methods. */
public final class AdbBridges {
    private AdbBridges() {}

    /**
     * Starts a bridge, which only looks for phones at first. It has one daemon thread, and virtual threads for what blocks.
     *
     * @param target   the server for the phones
     * @param adb      where the adb server listens
     * @param version  the version of this program, which the phones say
     * @param listener is told of changes
     * @throws UncheckedIOException if the system provides no selector for sockets
     */
    public static AdbBridge start(BridgeTarget target, AdbAddress adb, String version, AdbBridge.Listener listener) {
        AdbServer server = new AdbServer(adb);
        Wire wire = wire(target);
        WireTimer timer = new WireTimer(wire);
        Workers workers = new Workers();
        BridgeCredential credential = new BridgeCredential(target.token());
        PhoneContext context = new PhoneContext(target.server(), credential::headers, wire, timer,
                InstantSource.system(),
                workers, new SplittableRandom(ThreadLocalRandom.current().nextLong()));
        // Decoding never waits, so it would keep the threads on which the streams of all phones are read.
        Semaphore decoders = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
        PhoneProbe probe = new ShellProbe(server, timer, context.wallClock(), workers, decoders);
        return new RunningBridge(wire, timer, workers, server, credential,
                changed -> new DeviceRegistry(context, probe, target.name(), "GoLink adb bridge " + version, changed),
                listener);
    }

    private static Wire wire(BridgeTarget target) {
        try {
            return Wire.start("golink-adb", WireLimits.OF_PHONES, target.tls());
        } catch (IOException e) {
            throw new UncheckedIOException("The adb bridge could not start.", e);
        }
    }
}
