package dev.golink.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.SocketException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.golink.server.FixedClient;
import dev.golink.server.RunningServer;

/** Endless messages in fragments. */
@Timeout(60)
class FragmentsTest {
    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;

    @ParameterizedTest
    @CsvSource({"1, 65536, 1009", "2, 65536, 1009", "2, 1, 1008", "1, 0, 1008", "2, 0, 1008"})
    void aMessageWithoutEndIsClosedAndNotKept(int opcode, int size, int code) throws IOException {
        try (RunningServer server = new RunningServer(); RawPeer peer = peer(server)) {
            Heap heap = new Heap();

            writeWithoutEnd(peer, opcode, size);

            assertThat(peer.readCloseCode()).isEqualTo(code);
            await().until(heap::didNotGrow);
            aNewPhoneGetsIn(server);
        }
    }

    @Test
    void aMessageWithTheMaximumOfFragmentsIsRead() throws IOException {
        try (RunningServer server = new RunningServer(); RawPeer peer = peer(server)) {
            for (int message = 0; message < 2; message++) {
                peer.writeFragment(TEXT, false, "pi".getBytes());
                for (int i = 0; i < 62; i++) {
                    peer.writeFragment(CONTINUATION, false, new byte[0]);
                    peer.ping();
                }
                peer.writeFragment(CONTINUATION, true, "ng".getBytes());

                assertThat(peer.readText()).isEqualTo("pong");
            }
        }
    }

    @Test
    void aTextOfTheLongestKindMayComeInFragments() throws IOException {
        try (RunningServer server = new RunningServer(); RawPeer peer = peer(server)) {
            byte[] half = "\u8a9e".repeat(32 * 1024).getBytes();
            peer.writeFragment(TEXT, false, half);
            peer.writeFragment(CONTINUATION, true, half);

            assertThat(peer.readText()).contains("\"event\":\"error\"");
        }
    }

    private static RawPeer peer(RunningServer server) throws IOException {
        RawPeer peer = new RawPeer(server.endpoints().port(), "/goLink/phone/raw");
        assertThat(peer.readText()).contains("open");
        return peer;
    }

    /**
     * Writes an endless message, 120 MiB when the fragments are large. The server drops what comes after its close
     * frame, and then cuts the connection off.
     */
    private static void writeWithoutEnd(RawPeer peer, int opcode, int size) throws IOException {
        byte[] fragment = "x".repeat(size).getBytes();
        try {
            peer.writeFragment(opcode, false, fragment);
            for (int i = 0; i < 1_920; i++) {
                peer.writeFragment(CONTINUATION, false, fragment);
            }
        } catch (SocketException e) {
            assertThat(e).hasMessageMatching("(?i).*(reset|broken pipe|closed|abort).*");
        }
    }

    private static void aNewPhoneGetsIn(RunningServer server) {
        try (FixedClient phone = server.phone("next")) {
            assertThat(phone.heard(0)).contains("open");
        }
    }
}
