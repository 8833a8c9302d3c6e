package dev.golink.server.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.http.RequestHeaders;
import dev.golink.server.network.AddressText;
import dev.golink.server.network.Network;

/** Who the client of a request is, by what its peer is and tells. */
class TrustedProxiesTest {
    private final TrustedProxies proxies = new TrustedProxies(
            Stream.of("10.0.0.0/8", "127.0.0.1", "fd00::/8").map(Network::parse).toList());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"10.0.0.1|203.0.113.7|203.0.113.7", "127.0.0.1|203.0.113.7|203.0.113.7",
        "fd00::1|2001:db8::7|2001:db8::7", "::ffff:10.0.0.1|203.0.113.7|203.0.113.7",
        "10.0.0.1|::ffff:203.0.113.7|203.0.113.7", "10.0.0.1|203.0.113.7:4711|203.0.113.7",
        "10.0.0.1|[2001:db8::7]:4711|2001:db8::7", "10.0.0.1|[2001:db8::7]|2001:db8::7",
        "10.0.0.1|198.51.100.9, 203.0.113.7|203.0.113.7", "10.0.0.1|198.51.100.9,203.0.113.7,10.9.9.9|203.0.113.7",
        "10.0.0.1|10.0.0.8, 10.0.0.9|10.0.0.8", "10.0.0.1|garbage, 203.0.113.7|203.0.113.7",
        "10.0.0.1|203.0.113.7, ,|203.0.113.7"})
    void theClientIsTheLastAddressThatIsNoProxy(String peer, String forwardedFor, String client) {
        assertThat(client(peer, "x-forwarded-for", forwardedFor)).isEqualTo(client);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"203.0.113.1|203.0.113.7", "192.168.0.1|127.0.0.1", "::1|203.0.113.7",
        "127.0.0.2|203.0.113.7", "2001:db8::1|10.0.0.1"})
    void whatAnyOtherPeerTellsIsIgnored(String peer, String forwardedFor) {
        assertThat(client(peer, "x-forwarded-for", forwardedFor)).isEqualTo(peer);
        assertThat(client(peer, "forwarded", "for=" + forwardedFor)).isEqualTo(peer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "unknown", "_hidden", "1.2.3", "1.2.3.4.5", "256.1.1.1", "1.2.3.4:x", "[1.2.3.4", "::1::",
                "10/8", "example.com", "203.0.113.7, unknown", "\"203.0.113.7\"", "203.0.113.7;", "%00"})
    void anAddressThatIsNotUnderstoodLeavesThePeerAsTheClient(String forwardedFor) {
        assertThat(client("10.0.0.1", "x-forwarded-for", forwardedFor)).isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"for=203.0.113.7|203.0.113.7", "For=\"[2001:db8::7]:4711\"|2001:db8::7",
        "for=203.0.113.7;proto=https;by=10.0.0.1|203.0.113.7", "for=198.51.100.9, for=203.0.113.7|203.0.113.7",
        "for=203.0.113.7, for=10.0.0.9|203.0.113.7", "host=\"a,b\";for=203.0.113.7|203.0.113.7",
        "proto=https|10.0.0.1", "for=unknown|10.0.0.1", "for=203.0.113.7 x|10.0.0.1", "for|10.0.0.1",
        "for=\"203.0.113.7|10.0.0.1", "for=198.51.100.9, for=\"_gazonk\"|10.0.0.1"})
    void theStandardHeaderIsUnderstoodToo(String forwarded, String client) {
        assertThat(client("10.0.0.1", "forwarded", forwarded)).isEqualTo(client);
    }

    @Test
    void withBothHeadersTheOlderOneCounts() {
        assertThat(client("10.0.0.1", "x-forwarded-for", "203.0.113.7", "forwarded", "for=198.51.100.9"))
                .isEqualTo("203.0.113.7");
    }

    @Test
    void severalHeadersAreOneList() {
        RequestHeaders headers = new RequestHeaders(
                Map.of("x-forwarded-for", List.of("203.0.113.7", "10.0.0.2, 10.0.0.3")));

        assertThat(AddressText.of(proxies.clientOf(InetAddress.ofLiteral("10.0.0.1"), false, headers).address()))
                .isEqualTo("203.0.113.7");
    }

    @Test
    void ofALongChainTheEndIsRead() {
        String chain = Stream.generate(() -> "10.0.0.2").limit(1_000).collect(Collectors.joining(","));

        assertThat(client("10.0.0.1", "x-forwarded-for", "203.0.113.7," + chain)).isEqualTo("10.0.0.2");
        assertThat(client("10.0.0.1", "x-forwarded-for", chain + ",203.0.113.7")).isEqualTo("203.0.113.7");
    }

    @Test
    void manyQuotesAreRead() {
        assertThat(client("10.0.0.1", "forwarded", "\"\"".repeat(4_000) + ",for=203.0.113.7"))
                .isEqualTo("203.0.113.7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"10.0.0.1|https|false|true", "10.0.0.1|HTTPS|false|true",
        "10.0.0.1|http|true|false", "10.0.0.1|wss|false|false", "10.0.0.1||true|true", "10.0.0.1||false|false",
        "203.0.113.1|https|false|false", "203.0.113.1|http|true|true"})
    void aProxyTellsWhetherItsClientCameOverTls(String peer, String proto, boolean connection, boolean expected) {
        Map<String, List<String>> headers = proto == null ? Map.of("x-forwarded-for", List.of("198.51.100.9"))
                : Map.of("x-forwarded-for", List.of("198.51.100.9"), "x-forwarded-proto", List.of(proto));

        assertThat(proxies.clientOf(InetAddress.ofLiteral(peer), connection, new RequestHeaders(headers)).isSecure())
                .isEqualTo(expected);
    }

    @Test
    void theSchemeOfTheClientCountsNotThatOfTheProxyBehindIt() {
        assertThat(secure("x-forwarded-for", "203.0.113.7, 10.0.0.2", "x-forwarded-proto", "https, http")).isTrue();
        assertThat(secure("x-forwarded-for", "203.0.113.7, 10.0.0.2", "x-forwarded-proto", "https")).isTrue();
        assertThat(secure("forwarded", "for=203.0.113.7;proto=https, for=10.0.0.2;proto=http")).isTrue();
        assertThat(secure("x-forwarded-proto", "https")).as("without an address").isTrue();
    }

    private String client(String peer, String... headers) {
        return AddressText.of(proxies.clientOf(InetAddress.ofLiteral(peer), false, headers(headers)).address());
    }

    private boolean secure(String... headers) {
        return proxies.clientOf(InetAddress.ofLiteral("10.0.0.1"), false, headers(headers)).isSecure();
    }

    private static RequestHeaders headers(String... pairs) {
        return new RequestHeaders(pairs.length == 2 ? Map.of(pairs[0], List.of(pairs[1]))
                : Map.of(pairs[0], List.of(pairs[1]), pairs[2], List.of(pairs[3])));
    }
}
