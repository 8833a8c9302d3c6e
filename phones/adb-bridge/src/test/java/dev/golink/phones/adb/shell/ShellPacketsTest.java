package dev.golink.phones.adb.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.phones.adb.client.AdbException;
import dev.golink.phones.adb.client.AdbStream;

class ShellPacketsTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    private AdbStream stream(int... bytes) {
        byte[] received = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            received[i] = (byte) bytes[i];
        }
        return new AdbStream() {
            private final InputStream in = new ByteArrayInputStream(received);

            @Override
            public InputStream in() {
                return in;
            }

            @Override
            public OutputStream out() {
                return sent;
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void packetsAreReadWithLeastSignificantBytesFirst() throws IOException {
        AdbStream stream = stream(1, 2, 0, 0, 0, 'a', 'b', 2, 1, 0, 0, 0, 'c', 3, 1, 0, 0, 0, 200);

        assertThat(new PacketRun(stream).toEnd(LONG)).isEqualTo(new ShellResult(200, "ab", "c"));
    }

    @Test
    void packetsOfUnknownKindsAreLeftOut() throws IOException {
        AdbStream stream = stream(5, 1, 0, 0, 0, 'x', 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 3, 1, 0, 0, 0, 7);

        assertThat(new PacketRun(stream).toEnd(LONG)).isEqualTo(new ShellResult(7, "", ""));
    }

    @Test
    void aStreamThatEndsWithoutAnExitCodeIsNoResult() {
        for (int length = 0; length < 13; length++) {
            int[] all = {1, 2, 0, 0, 0, 'a', 'b', 3, 1, 0, 0, 0, 0};
            AdbStream stream = stream(java.util.Arrays.copyOf(all, length));
            assertThatThrownBy(() -> new PacketRun(stream).toEnd(LONG)).isInstanceOf(AdbException.class)
                    .hasMessageContaining("ended the connection");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, (1 << 20) + 1})
    void aLengthThatNoPacketHasIsRefusedBeforeMemoryIsTaken(int length) {
        AdbStream stream = stream(1, length, length >> 8, length >> 16, length >> 24);

        assertThatThrownBy(() -> new PacketRun(stream).toEnd(LONG)).isInstanceOf(AdbException.class)
                .hasMessageContaining("impossible length");
    }

    /** Otherwise the adb server waits up to 200 ms before it sends the next one. */
    @Test
    void eachPacketIsAcknowledgedByAPacketWithoutData() throws IOException {
        ShellPackets packets = new ShellPackets(stream(1, 1, 0, 0, 0, 'a', 2, 1, 0, 0, 0, 'b', 3, 1, 0, 0, 0, 0));

        while (!(packets.next() instanceof ShellPackets.Exit)) {
            assertThat(sent.size() % 5).isZero();
        }

        assertThat(sent.toByteArray()).isEqualTo(new byte[10]);
    }

    @Test
    void inputIsSentInPacketsOfABoundedSize() throws IOException {
        ShellPackets packets = new ShellPackets(stream());

        packets.input(new byte[100_000]);
        packets.closeInput();

        assertThat(sent.size()).isEqualTo(100_000 + 3 * 5);
        assertThat(sent.toByteArray()).startsWith(0, 0, 0, 1, 0).endsWith(4, 0, 0, 0, 0);
    }
}
