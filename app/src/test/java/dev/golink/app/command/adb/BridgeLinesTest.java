package dev.golink.app.command.adb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.golink.phones.adb.bridge.BridgeState;
import dev.golink.phones.adb.bridge.BridgeState.Link;
import dev.golink.phones.adb.client.AdbAddress;
import dev.golink.phones.adb.client.AdbDevice;
import dev.golink.phones.adb.client.AdbStatus;
import dev.golink.phones.adb.client.DeviceState;
import dev.golink.phones.adb.client.TransportId;
import dev.golink.server.fleet.id.PhoneId;

class BridgeLinesTest {
    private static final AdbStatus RUNNING = new AdbStatus.Running(41);

    private final BridgeLines lines = new BridgeLines(AdbAddress.DEFAULT);

    @Test
    void eachChangeIsOneLineAndNothingIsSaidTwice() {
        assertThat(of(new AdbStatus.Searching())).isEmpty();
        assertThat(of(RUNNING)).containsExactly("adb: using the adb server at 127.0.0.1:5037 (version 41)");
        assertThat(of(RUNNING, device(DeviceState.UNAUTHORIZED, Link.NONE, "")))
                .singleElement().asString().startsWith("X (Pixel 8): ").contains("press Allow");
        assertThat(of(RUNNING, device(DeviceState.UNAUTHORIZED, Link.NONE, ""))).isEmpty();
        assertThat(of(RUNNING, device(DeviceState.DEVICE, Link.DESCRIBING, ""))).isEmpty();
        assertThat(of(RUNNING, device(DeviceState.DEVICE, Link.ONLINE, "")))
                .containsExactly("X (Pixel 8): connected as adb-desk-X");
        assertThat(of(RUNNING, device(DeviceState.DEVICE, Link.FAILED, "No connection to the server: reset")))
                .containsExactly("X (Pixel 8): No connection to the server: reset");
        assertThat(of(RUNNING, device(DeviceState.DEVICE, Link.CONNECTING, ""))).isEmpty();
        assertThat(of(RUNNING, device(DeviceState.DEVICE, Link.FAILED, "No connection to the server: reset")))
                .as("the next attempt failed likewise").isEmpty();
        assertThat(of(RUNNING, device(DeviceState.DEVICE, Link.SENT_AWAY, "anna disconnected it."))).containsExactly(
                "X (Pixel 8): anna disconnected it. Plug the phone in again to connect it again.");
        assertThat(of(RUNNING)).containsExactly("X (Pixel 8): adb does not see it any more");
    }

    @Test
    void aMissingAdbIsNamedWithWhatToDo() {
        assertThat(of(new AdbStatus.NotRunning(false))).singleElement().asString().contains("apt install adb");
        assertThat(of(new AdbStatus.NotRunning(true))).singleElement().asString().contains("adb start-server")
                .doesNotContain("install");
        assertThat(of(new AdbStatus.Unusable("it is too old"))).containsExactly("adb: it is too old");
    }

    @Test
    void theCommandThatStartsAdbIsForTheRightAddress() {
        BridgeState none = new BridgeState(new AdbStatus.NotRunning(true), List.of());
        assertThat(new BridgeLines(new AdbAddress("127.0.0.1", 5137)).of(none)).singleElement().asString()
                .endsWith("start it with: adb -P 5137 start-server");
        assertThat(new BridgeLines(new AdbAddress("192.0.2.9", 5037)).of(none)).singleElement().asString()
                .endsWith("start it on that computer");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEVICE")
    void eachStateThatCanNotBeUsedIsExplained(DeviceState state) {
        assertThat(of(RUNNING, device(state, Link.NONE, ""))).hasSize(2).last().asString().hasSizeGreaterThan(20);
    }

    private List<String> of(AdbStatus status, BridgeState.Device... devices) {
        return lines.of(new BridgeState(status, List.of(devices)));
    }

    private static BridgeState.Device device(DeviceState state, Link link, String words) {
        return new BridgeState.Device(new AdbDevice("X", state, "Pixel_8", new TransportId(1)),
                new PhoneId("adb-desk-X"), link, words);
    }
}
