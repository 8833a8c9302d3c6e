package dev.golink.server.access.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteOrder;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SocketOwnersTest {
    private static final String TITLE = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid"
            + "  timeout inode\n";
    private static final InetSocketAddress SERVER = end("127.0.0.1", 8080);
    private static final InetSocketAddress PEER = end("127.0.0.1", 40_000);

    @TempDir
    private Path proc;
    private long now;

    @ParameterizedTest
    @CsvSource({"127.0.0.1,127.0.0.1", "::1,::1", "::,127.0.0.1", "::,::1"})
    @EnabledOnOs(OS.LINUX)
    void theOwnerOfARealConnectionIsTheOwnUser(String bound, String connected) throws IOException {
        SocketOwners owners = new SocketOwners(System::nanoTime);
        long user = owners.ownUser().orElseThrow();
        assertThat(user).isEqualTo(((Number) Files.getAttribute(Path.of("/proc/self"), "unix:uid")).longValue());

        try (ServerSocketChannel server = ServerSocketChannel.open().bind(end(bound, 0));
                SocketChannel client = SocketChannel.open(
                        end(connected, ((InetSocketAddress) server.getLocalAddress()).getPort()));
                SocketChannel accepted = server.accept()) {
            InetSocketAddress here = (InetSocketAddress) accepted.getLocalAddress();
            InetSocketAddress there = (InetSocketAddress) accepted.getRemoteAddress();
            assertThat(there).isEqualTo(client.getLocalAddress());

            assertThat(owners.ofPeer(here, there, System.nanoTime())).isEqualTo(new Owner.Known(user));
            assertThat(owners.ofPeer(here, end(connected, 1), System.nanoTime())).as("nobody has this port")
                    .isEqualTo(new Owner.Unknown());
        }
    }

    @Test
    void theUserIsThatOfThePeersEndAndNotOfTheServers() throws IOException {
        tcp(line(SERVER, PEER, "01", 0, 7) + line(PEER, SERVER, "01", 1000, 8));

        assertThat(owner()).isEqualTo(new Owner.Known(1000));
    }

    @Test
    void anIpv4AddressThatIsMappedIntoIpv6IsFound() throws IOException {
        String mapped = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? "0000000000000000FFFF00000100007F"
                : "00000000000000000000FFFF7F000001";
        write("net/tcp6", TITLE + "   0: " + mapped + ":9C40 " + mapped
                + ":1F90 01 00000000:00000000 00:00000000 00000000  1000        0 8 1 0 20 4 30 10 -1\n");

        assertThat(owner()).isEqualTo(new Owner.Known(1000));
    }

    @Test
    void aSocketThatNoProcessHasAnyMoreBelongsToNobody() throws IOException {
        tcp(line(PEER, SERVER, "06", 0, 0));

        assertThat(owner()).isEqualTo(new Owner.Unknown());
    }

    @Test
    void usersWithoutANumberInThisContainerAreUnknown() throws IOException {
        tcp(line(PEER, SERVER, "01", 65_534, 8));

        assertThat(owner()).isEqualTo(new Owner.Unknown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense\n", "   0: 0100007F:9C40\n"})
    void aFileOfAnotherFormMakesTheOwnerUnknown(String text) throws IOException {
        tcp(text);

        assertThat(owner()).isEqualTo(new Owner.Unknown());
    }

    @Test
    void withoutTheFilesTheOwnerAndTheOwnUserAreUnknown() {
        SocketOwners owners = new SocketOwners(proc.resolve("missing"), () -> now);

        assertThat(owners.ofPeer(SERVER, PEER, now)).isEqualTo(new Owner.Unknown());
        assertThat(owners.ownUser()).isEqualTo(OptionalLong.empty());
    }

    @Test
    void oneReadingServesAllConnectionsThatWereThereBefore() throws IOException {
        SocketOwners owners = new SocketOwners(proc, () -> now);
        now = 100;
        tcp(line(PEER, SERVER, "01", 1000, 8));
        owners.ofPeer(SERVER, PEER, 50);

        tcp(line(PEER, SERVER, "01", 1001, 9));

        assertThat(owners.ofPeer(SERVER, PEER, 100)).as("accepted before the reading")
                .isEqualTo(new Owner.Known(1000));
        now = 102;
        assertThat(owners.ofPeer(SERVER, PEER, 101)).as("accepted after it: the port may have a new owner")
                .isEqualTo(new Owner.Known(1001));
    }

    @Test
    void theOwnUserIsTheEffectiveOne() throws IOException {
        write("self/status", "Name:\tjava\nUid:\t1000\t1001\t1002\t1003\nGid:\t5\t5\t5\t5\n");

        assertThat(new SocketOwners(proc, () -> now).ownUser()).hasValue(1001);
    }

    private Owner owner() {
        return new SocketOwners(proc, () -> now).ofPeer(SERVER, PEER, now);
    }

    private void tcp(String lines) throws IOException {
        write("net/tcp", TITLE + lines);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(proc.resolve(file).getParent());
        Files.writeString(proc.resolve(file), text);
    }

    private static String line(InetSocketAddress from, InetSocketAddress to, String state, long user, long inode) {
        return "  12: " + hex(from) + " " + hex(to) + " " + state + " 00000000:00000000 00:00000000 00000000 " + user
                + "        0 " + inode + " 1 0000000000000000 20 4 30 10 -1\n";
    }

    /** An IPv4 loopback address as the kernel writes it. */
    private static String hex(InetSocketAddress end) {
        return (ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? "0100007F" : "7F000001")
                + String.format(Locale.ROOT, ":%04X", end.getPort());
    }

    private static InetSocketAddress end(String address, int port) {
        return new InetSocketAddress(InetAddress.ofLiteral(address), port);
    }
}
