package dev.golink.server.access.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.http.RequestHeaders;

class LoopbackRuleTest {
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final Owner OWN = new Owner.Known(1000);

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8080", "LOCALHOST.:80", "127.0.0.1", "127.1.2.3:9", "[::1]",
        "[::1]:8080"})
    void aProgramOfTheOwnUserIsTrusted(String host) {
        assertThat(decide(OWN, Map.of("host", host))).isEqualTo(LoopbackTrust.TRUSTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.nip.io", "192.0.2.7", "", "127.0.0.1:",
        "localhost@evil.example", "[::2]", "0.0.0.0"})
    void aRequestForAnotherNameIsNot(String host) {
        assertThat(decide(OWN, Map.of("host", host))).isEqualTo(LoopbackTrust.OTHER_HOST);
    }

    @Test
    void aRequestWithoutOrWithTwoHostHeadersIsNot() {
        assertThat(decide(OWN, Map.of())).isEqualTo(LoopbackTrust.OTHER_HOST);
        assertThat(LoopbackRule.decide(new LoopbackRequest(LOOPBACK, LOOPBACK, OWN, OptionalLong.of(1000),
                new RequestHeaders(Map.of("host", List.of("localhost", "localhost"))))))
                .isEqualTo(LoopbackTrust.OTHER_HOST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"forwarded", "via", "x-forwarded-for", "x-forwarded-proto", "x-forwarded-host", "x-real-ip",
                "cf-connecting-ip", "true-client-ip", "x-original-forwarded-for"})
    void aRequestThatAProxyPassedOnIsNot(String header) {
        assertThat(decide(OWN, Map.of("host", "localhost", header, ""))).isEqualTo(LoopbackTrust.FORWARDED);
    }

    @Test
    void aProgramOfAnotherUserIsNot() {
        assertThat(decide(new Owner.Known(1001), Map.of("host", "localhost"))).isEqualTo(LoopbackTrust.OTHER_USER);
        assertThat(decide(new Owner.Known(0), Map.of("host", "localhost"))).as("not even of the superuser")
                .isEqualTo(LoopbackTrust.OTHER_USER);
    }

    @Test
    void whereTheOwnerIsUnknownAPersonDecides() {
        assertThat(decide(new Owner.Unknown(), Map.of("host", "localhost"))).isEqualTo(LoopbackTrust.OWNER_UNKNOWN);
        assertThat(LoopbackRule.decide(new LoopbackRequest(LOOPBACK, LOOPBACK, OWN, OptionalLong.empty(),
                new RequestHeaders(Map.of("host", List.of("localhost")))))).isEqualTo(LoopbackTrust.OWNER_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1,192.0.2.7", "192.0.2.7,127.0.0.1", "192.0.2.7,192.0.2.7"})
    void bothEndsMustBeLoopbackAddresses(String server, String peer) {
        assertThat(LoopbackRule.decide(new LoopbackRequest(InetAddress.ofLiteral(server), InetAddress.ofLiteral(peer),
                OWN, OptionalLong.of(1000), new RequestHeaders(Map.of("host", List.of("localhost"))))))
                .isEqualTo(LoopbackTrust.NOT_LOOPBACK);
    }

    private static LoopbackTrust decide(Owner owner, Map<String, String> headers) {
        Map<String, List<String>> values = new HashMap<>();
        headers.forEach((name, value) -> values.put(name, List.of(value)));
        return LoopbackRule.decide(new LoopbackRequest(LOOPBACK, LOOPBACK, owner, OptionalLong.of(1000),
                new RequestHeaders(values)));
    }
}
