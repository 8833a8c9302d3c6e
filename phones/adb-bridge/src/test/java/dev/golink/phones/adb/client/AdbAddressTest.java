package dev.golink.phones.adb.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdbAddressTest {
    @Test
    void withoutVariablesItIsTheUsualPortOfThisComputer() {
        assertThat(AdbAddress.ofEnvironment(Map.of())).isEqualTo(new AdbAddress("127.0.0.1", 5037));
        assertThat(AdbAddress.ofEnvironment(Map.of("ADB_SERVER_SOCKET", "", "ANDROID_ADB_SERVER_PORT", " ")))
                .isEqualTo(AdbAddress.DEFAULT);
    }

    @Test
    void hostAndPortHaveVariablesOfTheirOwn() {
        assertThat(AdbAddress.ofEnvironment(Map.of("ANDROID_ADB_SERVER_PORT", "5137")))
                .isEqualTo(new AdbAddress("127.0.0.1", 5137));
        assertThat(AdbAddress.ofEnvironment(Map.of("ANDROID_ADB_SERVER_ADDRESS", "lab")))
                .isEqualTo(new AdbAddress("lab", 5037));
        assertThat(AdbAddress.ofEnvironment(Map.of("ANDROID_ADB_SERVER_ADDRESS", "[fd00::1]")))
                .isEqualTo(new AdbAddress("fd00::1", 5037)).hasToString("[fd00::1]:5037");
    }

    @ParameterizedTest
    @CsvSource({"tcp:5137,127.0.0.1,5137", "tcp:lab:5137,lab,5137", "tcp:lab,lab,5555", "tcp:[::1]:5037,::1,5037",
        "tcp:[::1],::1,5555", "tcp:10.0.0.1:1,10.0.0.1,1"})
    void theSocketCountsMoreThanHostAndPort(String socket, String host, int port) {
        assertThat(AdbAddress.ofEnvironment(Map.of("ADB_SERVER_SOCKET", socket, "ANDROID_ADB_SERVER_PORT", "9")))
                .isEqualTo(new AdbAddress(host, port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localabstract:adb", "vsock:1:2", "tcp:", "tcp::5037", "tcp:0", "tcp:65536", "tcp:lab:x",
        "lab:5037",
        "tcp:lab:"})
    void aSocketThatAdbWouldRefuseOrThatIsNoTcpIsRefused(String socket) {
        assertThatThrownBy(() -> AdbAddress.ofEnvironment(Map.of("ADB_SERVER_SOCKET", socket)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageEndingWith(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "x", "5037 1", "99999999999"})
    void aPortThatIsNoneIsRefusedWithTheVariablesName(String port) {
        assertThatThrownBy(() -> AdbAddress.ofEnvironment(Map.of("ANDROID_ADB_SERVER_PORT", port)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("ANDROID_ADB_SERVER_PORT")
                .hasMessageContaining(port);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1,true", "127.1.2.3,true", "localhost,true", "::1,true", "lab,false", "192.168.1.1,false"})
    void onlyAddressesOfThisComputerAreLocal(String host, boolean local) {
        assertThat(new AdbAddress(host, 5037).isLocal()).isEqualTo(local);
    }
}
