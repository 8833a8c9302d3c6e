package dev.golink.app.adb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.phones.adb.client.AdbAddress;

class AdbAddressesTest {
    @ParameterizedTest
    @CsvSource({"192.0.2.30, 192.0.2.30:5555", "' 192.0.2.30:37421 ', 192.0.2.30:37421", "lab-17, lab-17:5555",
        "[fe80::1]:4000, [fe80::1]:4000", "fe80::1, [fe80::1]:5555", "[::1], [::1]:5555"})
    void addressOfAPhoneHasAPortOfItsOwnOrTheUsualOne(String typed, String address) {
        assertThat(AdbAddresses.phone(typed)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", ":5555", "192.0.2.30:", "192.0.2.30:0", "192.0.2.30:70000", "192.0.2.30:1:2", "a b",
                "x/y", "user@host", "-s;reboot"})
    void otherTextsAreNoAddresses(String typed) {
        assertThat(AdbAddresses.phone(typed)).isEmpty();
    }

    @Test
    void addressForPairingNeedsThePortThatThePhoneShows() {
        assertThat(AdbAddresses.phoneWithPort("192.0.2.30")).isEmpty();
        assertThat(AdbAddresses.phoneWithPort("192.0.2.30:37421")).contains("192.0.2.30:37421");
    }

    @Test
    void adbServerHasItsUsualPortUnlessAnotherIsTyped() {
        assertThat(AdbAddresses.server("lab-3")).contains(new AdbAddress("lab-3", 5037));
        assertThat(AdbAddresses.server("lab-3:5038")).contains(new AdbAddress("lab-3", 5038));
    }

    @Test
    void systemIsRecognisedByItsName() {
        assertThat(ComputerSystem.of("Windows 11")).isEqualTo(ComputerSystem.WINDOWS);
        assertThat(ComputerSystem.of("Mac OS X")).isEqualTo(ComputerSystem.MAC);
        assertThat(ComputerSystem.of("Linux")).isEqualTo(ComputerSystem.LINUX);
    }
}
