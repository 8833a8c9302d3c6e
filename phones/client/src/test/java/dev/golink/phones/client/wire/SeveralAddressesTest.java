package dev.golink.phones.client.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.golink.phones.client.wire.opening.KnownAddresses;
import dev.golink.server.address.HostAndPort;

/** Tests a server name with several addresses, of which some do not answer. */
@Timeout(60)
class SeveralAddressesTest {
    private static final String HERE = "127.0.0.1";
    /** An address on which no server listens. */
    private static final String REFUSING = "127.0.0.2";
    /** An address reserved for documentation (RFC 5737): it does not answer, or the system has no route to it. */
    private static final String NOBODY = "192.0.2.1";
    private static final HostAndPort LAB = new HostAndPort("lab_server", 80);

    private final RecordingListener heard = new RecordingListener();
    private RawServer server;
    private @Nullable Wire wire;

    @BeforeEach
    void start() throws IOException {
        server = new RawServer();
    }

    @AfterEach
    void stop() throws IOException {
        if (wire != null) {
            wire.close();
        }
        server.close();
    }

    @Test
    void aRefusingAddressIsSkipped() throws IOException {
        assertOpened(REFUSING, REFUSING, HERE);
    }

    @Test
    void anAddressThatDoesNotAnswerIsSkipped() throws IOException {
        assertOpened(NOBODY, HERE);
    }

    @Test
    void aFailureOfAllAddressesIsReportedOnce() throws IOException {
        dial(REFUSING, REFUSING);

        assertThat(heard.heard(1)).startsWith("closed " + Wire.BROKEN + " ");
    }

    @Test
    void onlyTheAddressThatAnsweredIsUsedUntilItFails() throws UnknownHostException {
        List<InetAddress> both = addresses(REFUSING, HERE);
        KnownAddresses known = new KnownAddresses(_ -> both);

        assertThat(known.of(LAB)).isEqualTo(both);
        known.answered(LAB, both.getLast());
        assertThat(known.of(LAB)).isEqualTo(addresses(HERE));
        known.failed(LAB);
        assertThat(known.of(LAB)).isEqualTo(both);
    }

    private void assertOpened(String... addresses) throws IOException {
        dial(addresses);
        try (RawServer.Peer peer = server.accept()) {
            String request = peer.request();
            assertThat(request.lines()).contains("Host: lab_server:" + server.uri().getPort());
            peer.agree(request);
            peer.text("good day");
            assertThat(heard.heard(1)).isEqualTo("good day");
        }
    }

    /** Connects to a name with these addresses. Java's {@code URI} accepts the name, but not as a host. */
    private void dial(String... addresses) throws IOException {
        List<InetAddress> answer = addresses(addresses);
        Wire started = Wire.start("test-wire", new WireLimits(64 * 1024, 8, Duration.ofSeconds(30)), _ -> answer);
        wire = started;
        started.dial(URI.create("ws://lab_server:" + server.uri().getPort() + "/"), heard);
    }

    private static List<InetAddress> addresses(String... literals) {
        return Stream.of(literals).map(InetAddress::ofLiteral).toList();
    }
}
