package dev.golink.server.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AddressRaceTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** An address reserved for documentation (RFC 5737): nobody answers, or the system has no route to it. */
    private static final InetSocketAddress NOBODY = new InetSocketAddress("192.0.2.1", 8080);

    private ServerSocket server;
    private InetSocketAddress here;
    private InetSocketAddress refusing;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 10, LOOPBACK);
        here = new InetSocketAddress(LOOPBACK, server.getLocalPort());
        try (ServerSocket closed = new ServerSocket(0, 10, LOOPBACK)) {
            refusing = new InetSocketAddress(LOOPBACK, closed.getLocalPort());
        }
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void aSingleAddressIsConnected() throws IOException {
        assertConnected(List.of(here));
    }

    @Test
    void aRefusingAddressIsSkipped() throws IOException {
        assertConnected(List.of(refusing, refusing, here));
    }

    @Test
    void anAddressThatDoesNotAnswerDoesNotDelayTheOthers() throws IOException {
        assertConnected(List.of(NOBODY, NOBODY, here));
    }

    @Test
    void theErrorNamesEachAddressAndItsFailure() {
        assertThatThrownBy(() -> AddressRace.connect(List.of(refusing, refusing), PATIENCE))
                .isInstanceOf(IOException.class).hasMessageMatching("127.0.0.1: .+; 127.0.0.1: .+");
    }

    @Test
    void theErrorOfASingleAddressIsTheSystemsMessage() {
        assertThatThrownBy(() -> AddressRace.connect(List.of(refusing), PATIENCE)).isInstanceOf(IOException.class)
                .hasMessageNotContaining("127.0.0.1");
    }

    @Test
    void connectingFailsAfterTheTimeLimit() {
        assertThatThrownBy(() -> AddressRace.connect(List.of(NOBODY), Duration.ofMillis(1)))
                .isInstanceOf(IOException.class);
    }

    private void assertConnected(List<InetSocketAddress> addresses) throws IOException {
        try (Socket socket = AddressRace.connect(addresses, PATIENCE); Socket accepted = server.accept()) {
            accepted.getOutputStream().write(7);
            assertThat(socket.getInputStream().read()).isEqualTo(7);
        }
    }
}
