package dev.golink.server.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.junit.jupiter.api.Test;

import dev.golink.server.limits.Limits;

class AdmissionTest {
    private final Counters counters = new Counters();
    private final Admission admission = new Admission(new Limits.Connections(5, 3, 100, 2, 0), counters);

    @Test
    void soManyMayConnectInAll() {
        for (int i = 0; i < 5; i++) {
            assertThat(admission.enter(address("192.0.2." + i))).isTrue();
        }

        assertThat(admission.enter(address("192.0.2.9"))).isFalse();
        assertThat(counters.of(Counter.REFUSED_FULL)).isOne();
        admission.left(address("192.0.2.1"), false);
        assertThat(admission.enter(address("192.0.2.9"))).isTrue();
    }

    @Test
    void anAddressMayHaveSoManyHandshakesUnderWay() {
        assertThat(admission.enter(address("192.0.2.1"))).isTrue();
        assertThat(admission.enter(address("192.0.2.1"))).isTrue();

        assertThat(admission.enter(address("192.0.2.1"))).isFalse();
        assertThat(admission.enter(address("192.0.2.2"))).isTrue();
        admission.shookHands(address("192.0.2.1"));
        assertThat(admission.enter(address("192.0.2.1"))).isTrue();
        assertThat(counters.of(Counter.REFUSED_ADDRESS)).isOne();
    }

    @Test
    void anAddressMayHaveSoManyConnections() {
        for (int i = 0; i < 3; i++) {
            assertThat(admission.enter(address("192.0.2.1"))).isTrue();
            admission.shookHands(address("192.0.2.1"));
        }

        assertThat(admission.enter(address("192.0.2.1"))).isFalse();
        admission.left(address("192.0.2.1"), true);
        assertThat(admission.enter(address("192.0.2.1"))).isTrue();
    }

    @Test
    void aNetworkOfIpv6CountsAsOneAddress() {
        assertThat(admission.enter(address("2001:db8::1"))).isTrue();
        assertThat(admission.enter(address("2001:db8::2"))).isTrue();

        assertThat(admission.enter(address("2001:db8::3"))).isFalse();
        assertThat(admission.enter(address("2001:db8:0:1::3"))).isTrue();
    }

    @Test
    void thisComputerMayHaveAsManyAsThereAre() {
        for (int i = 0; i < 5; i++) {
            assertThat(admission.enter(InetAddress.getLoopbackAddress())).isTrue();
        }

        assertThat(admission.present()).isEqualTo(5);
    }

    @Test
    void thoseWhoLeftAreForgotten() {
        for (int i = 0; i < 100; i++) {
            assertThat(admission.enter(address("192.0.2.1"))).isTrue();
            admission.left(address("192.0.2.1"), i % 2 == 0 && shookHands());
        }

        assertThat(admission.present()).isZero();
    }

    private boolean shookHands() {
        admission.shookHands(address("192.0.2.1"));
        return true;
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
