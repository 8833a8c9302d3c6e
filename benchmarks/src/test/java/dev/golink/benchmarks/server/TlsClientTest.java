package dev.golink.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real connections to a TLS server of Java. */
@Timeout(60)
class TlsClientTest {
    @TempDir
    private Path data;
    @TempDir
    private Path otherData;
    private SampleTlsServer server;

    @BeforeEach
    void start() throws Exception {
        server = new SampleTlsServer(data);
    }

    @AfterEach
    void end() throws IOException {
        server.close();
    }

    @Test
    void aClientThatComesBackGoesOnWithItsSession() throws IOException {
        TlsClient client = TlsClient.of(data, true);

        long first = session(client, "/a");
        assertThat(session(client, "/a")).isEqualTo(first);
        assertThat(session(client, "/b")).as("another client's").isNotEqualTo(first);
    }

    @Test
    void withoutResumptionEachConnectionHasASessionOfItsOwn() throws IOException {
        TlsClient client = TlsClient.of(data, false);

        assertThat(session(client, "/a")).isNotEqualTo(session(client, "/a"));
    }

    @Test
    void anotherServersKeyIsNotTrusted() throws Exception {
        try (SampleTlsServer _ = new SampleTlsServer(otherData)) {
            TlsClient client = TlsClient.of(otherData, true);

            assertThatThrownBy(() -> session(client, "/a")).isInstanceOf(SSLException.class);
        }
    }

    @Test
    void aMissingCertificateIsReported() {
        assertThatIOException().isThrownBy(() -> TlsClient.of(otherData, true))
                .withMessageContaining("certificates.p12");
    }

    /** Connects, reads, and returns when the session began. */
    private long session(TlsClient client, String path) throws IOException {
        URI address = server.address().resolve(path);
        try (SSLSocket socket = client.secure(new Socket(InetAddress.getLoopbackAddress(), address.getPort()),
                address)) {
            assertThat(socket.getInputStream().read()).isEqualTo('x');
            return socket.getSession().getCreationTime();
        }
    }
}
