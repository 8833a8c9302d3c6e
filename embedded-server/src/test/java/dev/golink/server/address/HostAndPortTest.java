package dev.golink.server.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostAndPortTest {
    @ParameterizedTest
    @CsvSource({"ws://lab-server:8080, lab-server, 8080", "ws://lab_server:8080, lab_server, 8080",
        "ws://实验室.local:8080, 实验室.local, 8080", "ws://LAB:8080/goLink/phone/a?x=1, LAB, 8080",
        "ws://192.0.2.7:8080, 192.0.2.7, 8080", "ws://[2001:db8::7]:8080, 2001:db8::7, 8080",
        "ws://[fe80::1%eth0]:8080, fe80::1%eth0, 8080", "ws://host, host, 80", "wss://host, host, 443",
        "http://host:, host, 80", "ws://host:021084, host, 21084"})
    void anAddressIsTakenApart(URI address, String host, int port) {
        assertThat(HostAndPort.of(address)).isEqualTo(new HostAndPort(host, port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws:///path", "ws://user@host:80", "ws://host:0", "ws://host:65536", "ws://host:99999999",
        "ws:host", "host", "ws://a;b:80", "ws://.${}:80"})
    void whatNamesNoHostIsRefusedInWords(String text) {
        assertThatThrownBy(() -> HostAndPort.of(new URI(text.replace("${}", "%20"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text.startsWith("ws://host") ? "port" : "host");
    }

    @Test
    void aHostNameWithALabelTooLongForDnsIsRefused() {
        assertThatThrownBy(() -> HostAndPort.of(URI.create("ws://" + "实".repeat(64) + ":80")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"lab_server, lab_server", "LAB, lab", "实验室.local, xn--qbtm5249b.local",
        "bücher.example, xn--bcher-kva.example",
        "2001:db8::7, [2001:db8::7]", "fe80::1%eth0, [fe80::1]"})
    void aRequestNamesTheHostInAscii(String host, String ascii) {
        assertThat(new HostAndPort(host, 8080).header()).isEqualTo(ascii + ":8080");
        assertThat(new HostAndPort(host, 80).header()).isEqualTo(ascii);
    }

    @Test
    void aLiteralAddressIsNotLookedUp() throws UnknownHostException {
        assertThat(new HostAndPort("192.0.2.7", 1).addresses()).containsExactly(address("192.0.2.7"));
        assertThat(new HostAndPort("2001:db8::7", 1).addresses()).containsExactly(address("2001:db8::7"));
    }

    @Test
    void ipv4AndIpv6AddressesAlternate() {
        List<InetAddress> addresses = Stream.of("192.0.2.1", "192.0.2.2", "192.0.2.3", "2001:db8::1", "192.0.2.1")
                .map(HostAndPortTest::address).toList();

        assertThat(HostAndPort.inTurn(addresses)).containsExactly(address("192.0.2.1"), address("2001:db8::1"),
                address("192.0.2.2"), address("192.0.2.3"));
    }

    @Test
    void atMostEightAddressesAreTried() {
        List<InetAddress> many = IntStream.rangeClosed(1, 50).mapToObj(i -> address("192.0.2." + i)).toList();

        assertThat(HostAndPort.inTurn(many)).hasSize(8);
    }

    private static InetAddress address(String literal) {
        return InetAddress.ofLiteral(literal);
    }
}
