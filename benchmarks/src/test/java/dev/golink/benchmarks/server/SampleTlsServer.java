package dev.golink.benchmarks.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** A TLS server with a new certificate in its data folder, as GoLink stores it. Sends one byte to each client. */
final class SampleTlsServer implements AutoCloseable {
    private static final String PASSWORD = "secret";

    private final SSLServerSocket listening;

    SampleTlsServer(Path data) throws Exception {
        KeyStore store = makeKey(data);
        KeyManagerFactory keys = KeyManagerFactory.getInstance("SunX509");
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        listening = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 50,
                InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::serve);
    }

    URI address() {
        return URI.create("wss://127.0.0.1:" + listening.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (Socket socket = listening.accept()) {
                socket.getOutputStream().write('x');
                socket.getInputStream().read();
            } catch (IOException _) {
                // the client refused the certificate, or the test is over
            }
        }
    }

    private static KeyStore makeKey(Path data) throws Exception {
        Path file = Files.createDirectories(data.resolve("tls")).resolve("made.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=test", "-storepass", PASSWORD,
                "-keystore", file.toString()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool failed");
        }
        KeyStore made = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            made.load(in, PASSWORD.toCharArray());
        }
        Key key = made.getKey("server", PASSWORD.toCharArray());
        KeyStore open = KeyStore.getInstance("PKCS12"); // without a password, its certificates are not encrypted
        open.load(null, null);
        open.setKeyEntry("server", key, PASSWORD.toCharArray(), made.getCertificateChain("server"));
        try (OutputStream out = Files.newOutputStream(data.resolve("tls").resolve("certificates.p12"))) {
            open.store(out, null);
        }
        return made;
    }
}
