package dev.golink.phones.adb.client;

import static dev.golink.phones.adb.client.AdbServerTest.assertKind;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.phones.adb.client.AdbException.Kind;

/** Servers that say what no adb server says, or nothing. */
class LyingServerTest {
    private static final Duration SHORT = Duration.ofMillis(60);
    /** The beginning of the answer has to arrive within it, on a slow computer too. */
    private static final Duration ENOUGH_TO_BEGIN = Duration.ofMillis(1500);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final ServerSocket listening;
    private volatile String answer = "";
    private volatile boolean ends;

    LyingServerTest() throws IOException {
        listening = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        Thread.ofVirtual().start(() -> {
            while (!listening.isClosed()) {
                accept();
            }
        });
    }

    private void accept() {
        try {
            Socket socket = listening.accept();
            sockets.add(socket);
            socket.getOutputStream().write(answer.getBytes(ISO_8859_1));
            if (ends) {
                socket.shutdownOutput();
            }
        } catch (IOException _) {
            // The test has ended.
        }
    }

    @AfterEach
    void nothingStaysOpen() throws IOException {
        for (Socket socket : sockets) {
            await().until(() -> socket.getInputStream().readNBytes(1 << 16).length < 1 << 16); // the client has closed
            socket.close();
        }
        listening.close();
    }

    private AdbServer server(Duration limit) {
        return new AdbServer(new AdbAddress("127.0.0.1", listening.getLocalPort()), limit, limit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 400 Bad Request\r\n\r\n", "SSH-2.0-OpenSSH_9.2\r\n", "\0\0\0\0", "okay",
        "OKAYzzzz", "OKAY-001x",
        "OKAY0004zzzz", "OKAY0002ab", "OKAY0000", "FAILxxxx"})
    void aServerOfAnotherProtocolIsNoAdb(String words) {
        answer = words;
        ends = true;

        assertKind(server(LONG)::version, Kind.NO_ADB, "127.0.0.1:" + listening.getLocalPort());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OK"})
    void aServerThatEndsWithoutAnAnswerIsNoAdb(String words) {
        answer = words;
        ends = true;

        assertKind(server(LONG)::version, Kind.NO_ADB, "ended the connection");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OKAY", "OKAY00", "OKAYffff0029", "OKAY0004002"})
    void aServerThatEndsInTheMiddleIsBroken(String words) {
        answer = words;
        ends = true;

        assertKind(server(LONG)::version, Kind.BROKEN, "has ended");
    }

    @Test
    void aServerThatSaysNothingIsNoAdb() {
        assertKind(server(SHORT)::version, Kind.NO_ADB, "did not answer within");
    }

    @Test
    void aServerThatStopsInTheMiddleIsBroken() {
        answer = "OKAY00ff0";

        assertKind(server(ENOUGH_TO_BEGIN)::track, Kind.BROKEN, "no answer within");
        assertKind(() -> server(LONG).open(new TransportId(1), "exec:ls"), Kind.NO_ADB, "127.0.0.1");
    }

    @Test
    void aPhoneThatDoesNotAnswerIsBroken() {
        answer = "OKAY";

        assertKind(() -> server(ENOUGH_TO_BEGIN).open(new TransportId(1), "exec:ls"), Kind.BROKEN, "no answer within");
    }

    @ParameterizedTest
    @CsvSource({"0000,0", "0027,39", "0064,100", "ffff,65535"})
    void aVersionOutsideOfTheRangeIsRefused(String digits, String version) {
        answer = "OKAY0004" + digits;
        ends = true;

        assertKind(server(LONG)::version, Kind.WRONG_VERSION, "has version " + version);
    }

    @ParameterizedTest
    @CsvSource({"0028,40", "0029,41", "002A,42"})
    void aVersionInTheRangeIsUsed(String digits, int version) throws AdbException {
        answer = "OKAY0004" + digits;
        ends = true;

        assertThat(server(LONG).version()).isEqualTo(version);
    }

    @Test
    void wordsOfARefusalThatAreNoUtf8AreReadAsFarAsTheyCan() {
        answer = "FAIL0003a\u00ffb";
        ends = true;

        assertKind(server(LONG)::version, Kind.REFUSED, "a\ufffdb");
    }
}
