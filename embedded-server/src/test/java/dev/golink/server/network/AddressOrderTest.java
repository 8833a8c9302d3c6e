package dev.golink.server.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.network.AddressOrder.Found;

/** Which of a computer's addresses are offered to phones, and which one first. */
class AddressOrderTest {
    @Test
    void theInterfaceOfTheDefaultRouteComesFirst() {
        assertThat(ordered(List.of(at("eth0", "192.168.5.2"), at("wlan0", "10.0.0.7"), at("wlan0", "2001:db8::7")),
                "10.0.0.7")).containsExactly("10.0.0.7", "2001:db8::7", "192.168.5.2");
    }

    @Test
    void ipv4ComesBeforeIpv6OnTheSameInterface() {
        assertThat(ordered(List.of(at("eth0", "fd00::2"), at("eth0", "10.0.0.7")), "10.0.0.7", "fd00::2"))
                .containsExactly("10.0.0.7", "fd00::2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker0", "br-1f3c5a", "veth12ab", "virbr0", "vboxnet0", "tun0", "utun3", "tap0", "wg0",
        "tailscale0", "ztabc", "bridge100"})
    void virtualInterfacesComeLast(String name) {
        assertThat(ordered(List.of(at(name, "172.17.0.1"), at("eth0", "10.0.0.7")), "10.0.0.7"))
                .containsExactly("10.0.0.7", "172.17.0.1");
    }

    @Test
    void aVpnWithTheDefaultRouteComesLastAsWell() {
        assertThat(ordered(List.of(at("wg0", "10.8.0.2"), at("eth0", "192.168.5.2")), "10.8.0.2"))
                .containsExactly("192.168.5.2", "10.8.0.2");
    }

    @Test
    void windowsNamesVirtualInterfacesByTheirDevice() {
        Found virtual = new Found(InetAddress.ofLiteral("172.20.0.1"), 20, "eth3",
                "Hyper-V Virtual Ethernet Adapter", false, false);

        assertThat(ordered(List.of(virtual, at("eth7", "10.0.0.7")))).containsExactly("10.0.0.7", "172.20.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eth0", "enp3s0", "wlan0", "wlp2s0", "en0", "br0", "bond0", "bridge0"})
    void ordinaryInterfacesAreNotVirtual(String name) {
        assertThat(AddressOrder.order(List.of(at(name, "10.0.0.7")), List.of())).singleElement()
                .matches(one -> !one.isVirtual());
    }

    @Test
    void anAddressWithoutANetworkComesAfterThoseOfNetworks() {
        assertThat(ordered(List.of(at("eth0", "169.254.3.4"), at("eth1", "10.0.0.7")))).containsExactly("10.0.0.7",
                "169.254.3.4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "0.0.0.0", "::", "fe80::1", "224.0.0.1"})
    void addressesThatNoPhoneCanOpenAreLeftOut(String address) {
        assertThat(AddressOrder.order(List.of(at("eth0", address)), List.of())).isEmpty();
    }

    @Test
    void temporaryAddressesAreLeftOut() {
        Found temporary = new Found(InetAddress.ofLiteral("2001:db8::99"), 64, "eth0", "eth0", false, true);

        assertThat(AddressOrder.order(List.of(temporary), List.of())).isEmpty();
    }

    @Test
    void evenIfTheDefaultRouteUsesATemporaryAddressItsInterfaceIsFirst() {
        Found temporary = new Found(InetAddress.ofLiteral("2001:db8::99"), 64, "wlan0", "wlan0", false, true);

        assertThat(ordered(List.of(at("eth0", "fd00::2"), temporary, at("wlan0", "2001:db8::7")), "2001:db8::99"))
                .containsExactly("2001:db8::7", "fd00::2");
    }

    private static List<String> ordered(List<Found> found, String... sources) {
        return AddressOrder.order(found, Stream.of(sources).map(InetAddress::ofLiteral).toList()).stream()
                .map(LocalAddress::text).toList();
    }

    private static Found at(String name, String address) {
        return new Found(InetAddress.ofLiteral(address), 24, name, name, false, false);
    }
}
