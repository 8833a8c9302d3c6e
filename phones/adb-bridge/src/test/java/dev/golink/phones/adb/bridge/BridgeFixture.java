package dev.golink.phones.adb.bridge;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.adb.bridge.BridgeState.Link;
import dev.golink.phones.adb.client.TransportId;
import dev.golink.phones.adb.fixtures.FakeAdbServer;
import dev.golink.phones.adb.fixtures.FakeAndroid;
import dev.golink.server.EmbeddedServer;
import dev.golink.server.ServerConfig;
import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;

/** A fake adb server, a bridge, and a real server that knows the bridge's phones. */
final class BridgeFixture implements AutoCloseable {
    static final BridgeName NAME = new BridgeName("desk");
    static final PhoneId FIRST = new PhoneId("adb-desk-FIRST");
    private static final byte[] CODE = {0, 0, 0, 1};
    /** The parameters of pictures with 8 x 16 blocks: 128 x 256 pixels. */
    private static final byte[] SEQUENCE = {0x67, 0x42, 0, 0x1E, (byte) 0xDA, 0x08, 0x08, 0x64};
    private static final byte[] PICTURE = {0x68, (byte) 0xCE, 0x38, (byte) 0x80};

    final FakeAdbServer adb = FakeAdbServer.start();
    final EmbeddedServer server;
    final AdbBridge bridge;
    private final Map<PhoneId, Phone> phones = new ConcurrentHashMap<>();

    BridgeFixture() {
        try {
            server = EmbeddedServer.start(ServerConfig.inMemory(new OperatorId("desk")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.watch(change -> {
            if (change instanceof FleetChange.PhoneChanged(var phone, _)) {
                phones.put(phone.id(), phone);
            }
        });
        bridge = start(adb, server.endpoints().local(), server.bridgeToken(NAME.value()).toCompletableFuture().join());
    }

    static AdbBridge start(FakeAdbServer adb, URI server, @Nullable TokenSecret token) {
        return AdbBridges.start(new BridgeTarget(server, NAME, () -> token, null), adb.address(), "1.2.3", _ -> {});
    }

    /** A phone whose screen moves. */
    static FakeAndroid android(String serial) {
        FakeAndroid android = new FakeAndroid(serial).bootId("boot-" + serial);
        android.screen().plays(List.of(stream(SEQUENCE, PICTURE, new byte[]{0x65, (byte) 0x88, 1, 0x11}), later(2),
                later(3)), Duration.ofMillis(250)).again(true);
        return android;
    }

    private static byte[] later(int number) {
        return stream(new byte[]{0x41, (byte) 0x9A, (byte) number, 0x11});
    }

    private static byte[] stream(byte[]... units) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] unit : units) {
            out.writeBytes(CODE);
            out.writeBytes(unit);
        }
        return out.toByteArray();
    }

    @Nullable
    Phone phone(PhoneId id) {
        return phones.get(id);
    }

    /** The ids of the phones that the server knows. */
    List<String> known() {
        return phones.keySet().stream().map(PhoneId::value).sorted().toList();
    }

    boolean isOnline(PhoneId id) {
        Phone phone = phones.get(id);
        return phone != null && phone.link().departure() == null && phone.description().model() != null;
    }

    void awaitOnline(PhoneId id) {
        await().until(() -> isOnline(id));
    }

    Link link(TransportId transport) {
        return bridge.state().devices().stream().filter(device -> device.device().transport().equals(transport))
                .findFirst().orElseThrow().link();
    }

    @Override
    public void close() {
        bridge.close();
        server.close();
        adb.close();
    }
}
