package dev.golink.phones.adb.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.golink.phones.adb.client.AdbServer;
import dev.golink.phones.adb.client.TransportId;
import dev.golink.phones.adb.fixtures.FakeAdbServer;
import dev.golink.phones.adb.fixtures.FakeAndroid;
import dev.golink.phones.adb.shell.AdbShell;
import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.phone.Vitals;

class PhoneReaderTest {
    private final FakeAdbServer adb = FakeAdbServer.start();
    private final FakeAndroid android = new FakeAndroid("R58M123456");
    private final TransportId device = adb.plug(android.phone());
    private final AdbShell shell = new AdbShell(new AdbServer(adb.address()), device);

    @AfterEach
    void closeAdb() {
        adb.close();
    }

    @Test
    void aPhoneSaysWhatItIs() throws IOException {
        android.rotation(1).size("Physical size: 1080x2400\nOverride size: 720x1600");
        PhoneDescription description = PhoneReader.description(shell);
        assertThat(description.serial()).isEqualTo("R58M123456");
        assertThat(description.bootId()).isNotEmpty();
        assertThat(description.name()).isEqualTo("Google Pixel 8");
        assertThat(description.os()).isEqualTo("Android 14");
        assertThat(description.sdk()).isEqualTo(34);
        assertThat(description.display()).isEqualTo(new Display(720, 1600, 1));
    }

    @Test
    void aPhoneWithoutBootIdAndNetworkIsDescribedAllTheSame() throws IOException {
        android.route("").phone().without("cat");
        assertThat(PhoneReader.description(shell).bootId()).isEmpty();
        assertThat(PhoneReader.vitals(shell).network()).isNull();
    }

    @Test
    void aPhoneThatDoesNotKnowItsScreenYetIsNotReady() {
        android.size("cmd: Can't find service: window");
        assertThatThrownBy(() -> PhoneReader.description(shell)).isInstanceOf(IOException.class)
                .hasMessageContaining("still starting");
    }

    @Test
    void aPhoneSaysHowItIs() throws IOException {
        assertThat(PhoneReader.vitals(shell))
                .isEqualTo(new Vitals(85, true, "wifi", 25.1, ScreenVitals.UNKNOWN));
        android.battery(Map.of("level", "7", "status", "3", "temperature", "-31"))
                .route("1.1.1.1 dev rmnet_data1 table 1010 src 10.0.0.2\n");
        assertThat(PhoneReader.vitals(shell))
                .isEqualTo(new Vitals(7, false, "cellular", -3.1, ScreenVitals.UNKNOWN));
    }

    @Test
    void aPhoneThatIsGoneIsAnException() {
        adb.unplug(device);
        assertThatThrownBy(() -> PhoneReader.vitals(shell)).isInstanceOf(IOException.class);
    }
}
