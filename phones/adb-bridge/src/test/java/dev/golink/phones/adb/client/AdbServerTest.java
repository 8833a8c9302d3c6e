package dev.golink.phones.adb.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.golink.phones.adb.client.AdbException.Kind;
import dev.golink.phones.adb.fixtures.FakeAdbServer;
import dev.golink.phones.adb.fixtures.FakePhone;

class AdbServerTest {
    private final FakeAdbServer fake = FakeAdbServer.start();
    private final AdbServer server = new AdbServer(fake.address());

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void theServerTellsItsVersionAndItsDevices() throws AdbException {
        TransportId usb = fake.plug(new FakePhone("S1"));
        TransportId network = fake.plug(new FakePhone("S2"), "192.168.1.5:5555", "unauthorized");

        assertThat(server.version()).isEqualTo(41);
        assertThat(server.devices()).isEqualTo(List.of(
                new AdbDevice("S1", DeviceState.DEVICE, "Pixel_8", usb),
                new AdbDevice("192.168.1.5:5555", DeviceState.UNAUTHORIZED, "", network)));
        assertThat(server.features(usb)).contains("shell_v2");
    }

    @Test
    void aVersionThatIsTooOldIsRefused() {
        fake.version(39);

        assertKind(server::version, Kind.WRONG_VERSION, "platform tools 28");
    }

    @Test
    void aDeviceThatIsGoneIsRefusedWithTheServersWords() {
        TransportId device = fake.plug(new FakePhone("S1"));
        fake.unplug(device);

        assertKind(() -> server.open(device, "exec:ls"), Kind.REFUSED, "no device with transport id '1'");
        assertKind(() -> server.features(device), Kind.REFUSED, "no device");
    }

    @Test
    void aServerThatIsNotThereIsToldApart() {
        fake.close();

        assertKind(server::version, Kind.NO_SERVER, "No adb server answers at 127.0.0.1:");
    }

    @Test
    void aServiceThatWouldEndTheServerIsNotSent() {
        TransportId device = fake.plug(new FakePhone("S1"));

        assertKind(() -> server.open(device, "exec:" + "é".repeat(2_046)), Kind.REFUSED, "at most 4095 bytes");
        assertThat(fake.requests()).isEmpty();
    }

    static void assertKind(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Kind kind, String words) {
        assertThatThrownBy(call).isInstanceOfSatisfying(AdbException.class, e -> {
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e).hasMessageContaining(words);
        });
    }
}
