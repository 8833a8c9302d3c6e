package dev.golink.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointsTest {
    @ParameterizedTest
    @CsvSource({"127.0.0.1, true", "127.5.0.9, true", "::1, true", "192.0.2.7, false", "10.127.0.1, false",
        "2001:db8::1, false", "0.0.0.0, false"})
    void itIsKnownWhetherOnlyThisComputerCanReachThem(String address, boolean local) {
        assertThat(at(address).isLocalOnly()).isEqualTo(local);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, ws://127.0.0.1:8080, http://127.0.0.1:8080/phone",
        "2001:db8::1, ws://[2001:db8::1]:8080, http://[2001:db8::1]:8080/phone"})
    void addressesAreWrittenAsBrowsersTakeThem(String address, String webSocket, String page) {
        assertThat(at(address).webSocket()).hasToString(webSocket);
        assertThat(at(address).phonePage()).hasToString(page);
    }

    @Test
    void aServerOnAllAddressesIsReachedByThisComputerOverLoopback() {
        assertThat(at("0.0.0.0").phonePage().getHost()).isIn("127.0.0.1", "localhost");
        assertThat(at("0.0.0.0").local().getHost()).isIn("127.0.0.1", "localhost");
    }

    private static Endpoints at(String address) {
        return new Endpoints(InetAddress.ofLiteral(address), 8080, 8081);
    }
}
