package dev.golink.server.gateway.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.golink.server.limits.Limits;
import dev.golink.server.network.Network;
import dev.golink.server.proxy.TrustedProxies;

class ConnectionLimiterTest {
    private static final TrustedProxies PROXIES = new TrustedProxies(List.of(Network.parse("10.0.0.0/8")));

    private final GatewayCounters counters = new GatewayCounters();
    private final ConnectionLimiter limiter = new ConnectionLimiter(
            new Limits.Connections(5, 3, 16_384, 100, 2, 2_048, 0), PROXIES, counters);

    @Test
    void theTotalNumberOfConnectionsIsLimited() {
        for (int i = 0; i < 5; i++) {
            assertThat(limiter.enter(address("192.0.2." + i))).isTrue();
        }

        assertThat(limiter.enter(address("192.0.2.9"))).isFalse();
        assertThat(counters.of(GatewayCounter.REFUSED_FULL)).isOne();
        limiter.left(address("192.0.2.1"), false);
        assertThat(limiter.enter(address("192.0.2.9"))).isTrue();
    }

    @Test
    void theOpenHandshakesOfAnAddressAreLimited() {
        assertThat(limiter.enter(address("192.0.2.1"))).isTrue();
        assertThat(limiter.enter(address("192.0.2.1"))).isTrue();

        assertThat(limiter.enter(address("192.0.2.1"))).isFalse();
        assertThat(limiter.enter(address("192.0.2.2"))).isTrue();
        limiter.shookHands(address("192.0.2.1"));
        assertThat(limiter.enter(address("192.0.2.1"))).isTrue();
        assertThat(counters.of(GatewayCounter.REFUSED_ADDRESS)).isOne();
    }

    @Test
    void theConnectionsOfAnAddressAreLimited() {
        for (int i = 0; i < 3; i++) {
            assertThat(limiter.enter(address("192.0.2.1"))).isTrue();
            limiter.shookHands(address("192.0.2.1"));
        }

        assertThat(limiter.enter(address("192.0.2.1"))).isFalse();
        limiter.left(address("192.0.2.1"), true);
        assertThat(limiter.enter(address("192.0.2.1"))).isTrue();
    }

    @Test
    void aHundredPhonesOfOneIpv6NetworkMayConnectAtOnce() {
        ConnectionLimiter usual = new ConnectionLimiter(Limits.Connections.DEFAULT, PROXIES, counters);

        for (int i = 1; i <= 100; i++) {
            assertThat(usual.enter(address("2001:db8::" + Integer.toHexString(i)))).isTrue();
        }
    }

    @Test
    void anIpv6AddressHasTheLimitsOfAnAddress() {
        assertThat(limiter.enter(address("2001:db8::1"))).isTrue();
        assertThat(limiter.enter(address("2001:db8::1"))).isTrue();

        assertThat(limiter.enter(address("2001:db8::1"))).isFalse();
        assertThat(limiter.enter(address("2001:db8::2"))).isTrue();
        assertThat(counters.of(GatewayCounter.REFUSED_ADDRESS)).isOne();
    }

    @Test
    void allAddressesOfAnIpv6NetworkShareTheLimitsOfTheNetwork() {
        ConnectionLimiter narrow = new ConnectionLimiter(new Limits.Connections(100, 3, 4, 100, 2, 3, 0), PROXIES,
                counters);
        for (int i = 1; i <= 3; i++) {
            assertThat(narrow.enter(address("2001:db8::" + i))).isTrue();
        }

        assertThat(narrow.enter(address("2001:db8::4"))).as("a fourth handshake under way").isFalse();
        assertThat(narrow.enter(address("2001:db8:0:1::4"))).as("of another network").isTrue();
        narrow.shookHands(address("2001:db8::1"));
        narrow.shookHands(address("2001:db8::2"));
        assertThat(narrow.enter(address("2001:db8::4"))).isTrue();
        narrow.shookHands(address("2001:db8::4"));
        assertThat(narrow.enter(address("2001:db8::5"))).as("a fifth connection").isFalse();
        narrow.left(address("2001:db8::1"), true);
        assertThat(narrow.enter(address("2001:db8::5"))).isTrue();
    }

    @Test
    void oneIpv6NetworkTakesAtMostThreeQuartersOfAllConnections() {
        ConnectionLimiter small = new ConnectionLimiter(new Limits.Connections(8, 8, 1_000, 100, 8, 100, 0), PROXIES,
                counters);
        for (int i = 1; i <= 6; i++) {
            assertThat(small.enter(address("2001:db8::" + i))).isTrue();
        }

        assertThat(small.enter(address("2001:db8::7"))).isFalse();
        assertThat(small.enter(address("192.0.2.1"))).isTrue();
    }

    @Test
    void aProxyIsLimitedOnlyByTheTotal() {
        for (int i = 0; i < 5; i++) {
            assertThat(limiter.enter(address("10.0.0.1"))).isTrue();
        }

        assertThat(limiter.enter(address("10.0.0.1"))).isFalse();
    }

    @Test
    void aProxysConnectionsCountForTheirClients() {
        for (int i = 0; i < 3; i++) {
            assertThat(limiter.enter(address("10.0.0.1"))).isTrue();
        }
        assertThat(limiter.move(address("10.0.0.1"), address("192.0.2.1"), false)).isTrue();
        assertThat(limiter.move(address("10.0.0.1"), address("192.0.2.1"), false)).isTrue();

        assertThat(limiter.move(address("10.0.0.1"), address("192.0.2.1"), false)).as("a third handshake").isFalse();
        assertThat(limiter.enter(address("192.0.2.1"))).as("of the same address without a proxy").isFalse();
        limiter.left(address("192.0.2.1"), false);
        assertThat(limiter.move(address("10.0.0.1"), address("192.0.2.1"), false)).isTrue();
        assertThat(counters.of(GatewayCounter.REFUSED_ADDRESS)).isEqualTo(2);
    }

    @Test
    void aConnectionThatMovesToAnotherClientLeavesNothingBehind() {
        assertThat(limiter.enter(address("10.0.0.1"))).isTrue();
        for (int i = 0; i < 10; i++) {
            assertThat(limiter.move(address("10.0.0.1"), address("192.0.2.1"), false)).isTrue();
            limiter.shookHands(address("192.0.2.1"));
            assertThat(limiter.move(address("192.0.2.1"), address("192.0.2.2"), true)).isTrue();
            assertThat(limiter.move(address("192.0.2.2"), address("10.0.0.1"), true)).isTrue();
        }
        limiter.left(address("10.0.0.1"), true);

        assertThat(limiter.present()).isZero();
    }

    @Test
    void thisComputerIsLimitedOnlyByTheTotal() {
        for (int i = 0; i < 5; i++) {
            assertThat(limiter.enter(InetAddress.getLoopbackAddress())).isTrue();
        }

        assertThat(limiter.present()).isEqualTo(5);
    }

    @Test
    void closedConnectionsNoLongerCount() {
        for (int i = 0; i < 100; i++) {
            assertThat(limiter.enter(address("192.0.2.1"))).isTrue();
            limiter.left(address("192.0.2.1"), i % 2 == 0 && shookHands());
        }

        assertThat(limiter.present()).isZero();
    }

    private boolean shookHands() {
        limiter.shookHands(address("192.0.2.1"));
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
