package dev.golink.phones.adb.real;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.adb.bridge.AdbBridge;
import dev.golink.phones.adb.bridge.AdbBridges;
import dev.golink.phones.adb.bridge.BridgeName;
import dev.golink.phones.adb.bridge.BridgeTarget;
import dev.golink.phones.adb.client.AdbAddress;
import dev.golink.server.EmbeddedServer;
import dev.golink.server.ServerConfig;
import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.fleet.screen.ScreenWatch;

/** A GoLink server and a bridge that connects the phones of the real adb to it. */
final class BridgeRig implements AutoCloseable {
    private final EmbeddedServer server;
    private final AdbBridge bridge;
    private final Map<PhoneId, Phone> phones = new ConcurrentHashMap<>();

    BridgeRig() throws IOException {
        server = EmbeddedServer.start(ServerConfig.inMemory(new OperatorId("desk")));
        server.watch(change -> {
            if (change instanceof FleetChange.PhoneChanged(var phone, _)) {
                phones.put(phone.id(), phone);
            }
        });
        bridge = AdbBridges.start(
                new BridgeTarget(server.endpoints().local(), new BridgeName("desk"), () -> null, null),
                AdbAddress.DEFAULT, "1.2.3", _ -> {});
        bridge.connecting(true);
    }

    AdbBridge bridge() {
        return bridge;
    }

    /** The id under which a phone with this serial number is connected. */
    static PhoneId id(String serial) {
        return new PhoneId("adb-desk-" + serial);
    }

    @Nullable
    Phone phone(PhoneId id) {
        return phones.get(id);
    }

    /** The ids of the phones that are connected. */
    List<String> online() {
        return phones.values().stream().filter(phone -> phone.description().model() != null)
                .filter(phone -> phone.link().departure() == null).map(phone -> phone.id().value()).sorted().toList();
    }

    void awaitOnline(PhoneId... ids) {
        await().pollInterval(Duration.ofMillis(20))
                .until(() -> online().containsAll(List.of(ids).stream().map(PhoneId::value).toList()));
    }

    Outcome send(PhoneId phone, Command command) {
        return server.send(phone, command).toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
    }

    /** Takes the control of a phone. */
    void control(PhoneId phone) {
        await().until(() -> !phones.get(phone).input().kinds().isEmpty());
        server.control().take(phone, true).toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
    }

    /** Carries out a gesture. One that comes too late, because this computer is busy, is made again. */
    InputOutcome gesture(PhoneId phone, InputStep... steps) {
        return await().until(() -> attempt(phone, steps), outcome -> !(outcome instanceof InputOutcome.Refused refused
                && refused.reason() == InputRefusal.LATE));
    }

    private InputOutcome attempt(PhoneId phone, InputStep... steps) {
        CompletableFuture<InputOutcome> outcome = new CompletableFuture<>();
        server.control().begin(Set.of(phone), (_, ended) -> outcome.complete(ended)).send(null, List.of(steps));
        return outcome.orTimeout(30, TimeUnit.SECONDS).join();
    }

    /** Watches a phone's screen. */
    Watched watch(PhoneId phone) {
        return new Watched(server, phone);
    }

    /** A screen that is watched, with the frames that came. */
    static final class Watched implements AutoCloseable {
        private final List<ScreenRig.Arrival> arrivals = new CopyOnWriteArrayList<>();
        private final ScreenWatch watch;

        private Watched(EmbeddedServer server, PhoneId phone) {
            watch = server.watchScreen(phone,
                    frame -> arrivals.add(new ScreenRig.Arrival(copy(frame), System.nanoTime())));
        }

        /** Waits for this many frames. */
        List<ScreenRig.Arrival> await(int count) {
            org.awaitility.Awaitility.await().until(() -> arrivals.size() >= count);
            return List.copyOf(arrivals);
        }

        List<ScreenRig.Arrival> arrivals() {
            return List.copyOf(arrivals);
        }

        void requestKeyFrame() {
            watch.requestKeyFrame();
        }

        @Override
        public void close() {
            watch.close();
        }

        private static Frame copy(Frame frame) {
            java.nio.ByteBuffer bytes = java.nio.ByteBuffer.allocate(frame.payload().remaining()).put(frame.payload());
            return new Frame(frame.codec(), frame.keyFrame(), frame.configuration(), frame.rotation(),
                    frame.sequence(), frame.capturedAt(), frame.width(), frame.height(), bytes.flip());
        }
    }

    @Override
    public void close() {
        bridge.close();
        server.close();
    }
}
