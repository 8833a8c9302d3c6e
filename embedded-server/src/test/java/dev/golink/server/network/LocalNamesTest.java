package dev.golink.server.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names under which a computer is reached. */
class LocalNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"lab-pc|lab-pc, lab-pc.local, localhost",
        "Lab-PC|lab-pc, lab-pc.local, localhost", "pc.lab.example|pc.lab.example, pc.local, localhost",
        "Annas-Mac.local|annas-mac.local, localhost", "localhost|localhost", "lab_pc|localhost", "''|localhost",
        "a..b|localhost", "电脑|xn--wnyy6w, xn--wnyy6w.local, localhost"})
    void dnsNamesAreTheHostItsLocalNameAndLocalhost(String hostName, String expected) {
        assertThat(String.join(", ", new LocalNames(hostName, List.of()).dnsNames())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.7, 192.0.2.7", "::1, ::1", "::, ::", "2001:db8:0:0:0:0:0:7, 2001:db8::7",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1", "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "FD00:0:0:A::, fd00:0:0:a::", "fe80::1%1, fe80::1"})
    void addressesHaveTheirShortForm(String address, String text) {
        assertThat(AddressText.of(InetAddress.ofLiteral(address))).isEqualTo(text);
    }

    @Test
    void theFirstAddressIsTheOneToShow() {
        LocalNames names = SampleNames.computer("pc", "192.168.1.5", "10.0.0.7");

        assertThat(names.first().orElseThrow().text()).isEqualTo("192.168.1.5");
        assertThat(names.has(InetAddress.ofLiteral("10.0.0.7"))).isTrue();
        assertThat(names.has(InetAddress.ofLiteral("10.0.0.8"))).isFalse();
        assertThat(SampleNames.computer("pc").first()).isEmpty();
    }

    @Test
    void linuxTellsWhichAddressesAreTemporary() {
        List<String> list = List.of("20010db8000000000000000000000007 02 40 00 80     eth0",
                "20010db8000000000000000000000099 02 40 00 01     eth0",
                "20010db80000000000000000000000aa 02 40 00 a1     eth0",
                "fe8000000000000000fc00fffe000001 02 40 20 c0     eth0", "");

        assertThat(TemporaryAddresses.in(list)).containsExactlyInAnyOrder(InetAddress.ofLiteral("2001:db8::99"),
                InetAddress.ofLiteral("2001:db8::aa"), InetAddress.ofLiteral("fe80::fc:ff:fe00:1"));
    }

    @Test
    void thisComputerTellsItsOwnAddresses() throws IOException {
        LocalNames names = new ThisComputer(HostName.ofThisComputer()).names();

        assertThat(names.addresses()).doesNotHaveDuplicates().noneMatch(one -> one.address().isLoopbackAddress()
                || one.address().isAnyLocalAddress() || one.text().contains("%"));
        assertThat(DefaultRoute.sources()).noneMatch(InetAddress::isAnyLocalAddress);
        if (names.addresses().stream().anyMatch(one -> one.isDefault() && !one.isVirtual())) {
            assertThat(names.first().orElseThrow().isDefault()).isTrue();
        }
    }
}
