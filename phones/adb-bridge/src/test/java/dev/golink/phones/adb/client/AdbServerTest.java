package dev.golink.phones.adb.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void aPhoneInTheNetworkIsConnectedAndForgotten() throws AdbException {
        fake.onConnect(address -> {
            fake.plug(new FakePhone("S1"), address + ":5555", "device");
            return "connected to " + address + ":5555";
        });

        assertThat(server.connect(" 192.168.1.20 ")).isEqualTo("connected to 192.168.1.20:5555");
        assertThat(server.devices()).singleElement().returns("192.168.1.20:5555", AdbDevice::serial);
        assertThat(server.disconnect("192.168.1.20")).isEqualTo("disconnected 192.168.1.20");
        assertThat(server.devices()).isEmpty();
        assertKind(() -> server.disconnect("192.168.1.20"), Kind.REFUSED, "no such device '192.168.1.20'");
    }

    /** adb answers a connect that failed like one that worked, with other words. */
    @Test
    void aConnectThatFailedIsAFailure() throws AdbException {
        assertKind(() -> server.connect("192.168.1.20:5555"), Kind.REFUSED,
                "failed to connect to '192.168.1.20:5555'");
        fake.onConnect(address -> "already connected to " + address);
        assertThat(server.connect("lab:5555")).isEqualTo("already connected to lab:5555");
    }

    @Test
    void pairingIsAnsweredAfterItWasAccepted() throws AdbException {
        assertKind(() -> server.pair("192.168.1.20:37000", "123456"), Kind.REFUSED, "Failed: Wrong password");
        fake.onPair(codeAndAddress -> "Successfully paired to " + codeAndAddress);
        assertThat(server.pair("192.168.1.20:37000", "123456"))
                .isEqualTo("Successfully paired to 123456:192.168.1.20:37000");
    }

    /** {@code host:disconnect:} without an address disconnects everything that adb has. */
    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a b", "a\nb", "http://lab"})
    void whatIsNoAddressDoesNotReachTheServer(String address) {
        assertKind(() -> server.connect(address), Kind.REFUSED, "address of the phone");
        assertKind(() -> server.disconnect(address), Kind.REFUSED, "address of the phone");
        assertKind(() -> server.pair(address, "123456"), Kind.REFUSED, "address of the phone");
        assertKind(() -> server.pair("lab:1", "12:34"), Kind.REFUSED, "no pairing code");
        assertThat(fake.requests()).isEmpty();
    }

    static void assertKind(ThrowingCallable call, Kind kind, String words) {
        assertThatThrownBy(call).isInstanceOfSatisfying(AdbException.class, e -> {
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e).hasMessageContaining(words);
        });
    }
}
