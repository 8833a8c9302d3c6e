package dev.golink.server.access.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BindingTest {
    @ParameterizedTest
    @CsvSource({"192.0.2.7,192.0.2.0/24", "2001:db8:1:2:3:4:5:6,2001:db8:1:2::/64", "::ffff:192.0.2.9,192.0.2.0/24"})
    void aNetworkHas24BitsOfIpv4And64BitsOfIpv6(String address, String network) {
        assertThat(PeerNetwork.of(InetAddress.ofLiteral(address))).hasToString(network);
    }

    @Test
    void aNetworkHasItsAddressesOnly() {
        PeerNetwork network = PeerNetwork.of(InetAddress.ofLiteral("192.0.2.7"));

        assertThat(network.has(InetAddress.ofLiteral("192.0.2.255"))).isTrue();
        assertThat(network.has(InetAddress.ofLiteral("192.0.3.7"))).isFalse();
        assertThat(network.has(InetAddress.ofLiteral("::192.0.2.7"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.7,192.0.2.7,true", "192.0.2.7,192.0.2.8,false", "192.0.2.0/24,192.0.2.8,true",
        "192.0.2.0/24,192.0.3.8,false", "2001:db8::/64,2001:db8::5,true", "any,203.0.113.1,true"})
    void aBindingPermitsItsAddressesOnly(String binding, String address, boolean permitted) {
        assertThat(Binding.parse(binding).permits(InetAddress.ofLiteral(address))).isEqualTo(permitted);
        assertThat(Binding.parse(binding).text()).isEqualTo(binding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.org", "192.0.2.0/16", "192.0.2.7/24", "192.0.2.0/", "any ", "2001:db8::/48"})
    void whatIsNoBindingIsRefused(String text) {
        assertThatThrownBy(() -> Binding.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIdIsTheSameHoweverItIsWritten() {
        assertThat(new ClaimedId(PeerKind.PHONE, "cafe\u0301")).isEqualTo(new ClaimedId(PeerKind.PHONE, "café"));
        assertThatThrownBy(() -> new ClaimedId(PeerKind.OPERATOR, "a b")).isInstanceOf(IllegalArgumentException.class);
    }
}
