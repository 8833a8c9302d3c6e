package dev.golink.server.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks as people write them. */
class NetworkTest {
    @ParameterizedTest
    @CsvSource({"10.0.0.0/8, 10.255.0.1, true", "10.0.0.0/8, 11.0.0.1, false", "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false", "192.0.2.128/25, 192.0.2.127, false", "0.0.0.0/0, 203.0.113.7, true",
        "0.0.0.0/0, 2001:db8::1, false", "fd00::/8, fd12::1, true", "::/0, 2001:db8::1, true", "::1, ::1, true",
        "::ffff:10.0.0.0/104, 10.1.2.3, true", "10.0.0.0/8, ::ffff:10.1.2.3, true", "::ffff:10.0.0.1, 10.0.0.1, true",
        "fe80::/10, fe80::1, true"})
    void aNetworkContainsItsAddresses(String network, String address, boolean contained) {
        assertThat(Network.parse(network).contains(InetAddress.ofLiteral(address))).isEqualTo(contained);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"10.0.0.0/33|a number from 0 to 32", "fd00::/129|a number from 0 to 128",
        "::ffff:10.0.0.0/8|a number from 96 to 128", "10.0.0.0/|a number from 0 to 32",
        "10.0.0.0/-1|a number from 0 to 32", "10.0.0.0/8/8|a number from 0 to 32", "10/8|write one such as",
        "lab.example|write one such as", "''|write one such as", "/8|write one such as",
        "256.0.0.0/8|write one such as",
        "fe80::1%eth0|write one such as", "10.0.0.5/8|write 10.0.0.0/8 for the network, or 10.0.0.5 for"})
    void anythingElseIsRefusedWithWhatToWrite(String text, String why) {
        assertThatThrownBy(() -> Network.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
