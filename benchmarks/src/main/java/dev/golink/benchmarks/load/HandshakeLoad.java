package dev.golink.benchmarks.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import javax.net.ssl.SSLSocket;

import org.jspecify.annotations.Nullable;

import dev.golink.benchmarks.figures.Samples;
import dev.golink.benchmarks.server.ServerProcess;
import dev.golink.benchmarks.server.TlsClient;

/**
 * Clients that connect, ask for one page and reset the connection, one connection after the other. The page is there
 * because a client gets the ticket for its next handshake only when it reads.
 */
public final class HandshakeLoad {
    /** Enough to keep the server busy while a client computes; they share one core. */
    private static final int CLIENTS = 4;
    private static final double NANOS_A_SECOND = 1e9;
    private static final byte[] REQUEST = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    private static final String BODY = "ok\n";

    private final URI address;
    private final @Nullable TlsClient tls;
    private final long end;

    private HandshakeLoad(URI address, @Nullable TlsClient tls, long end) {
        this.address = address;
        this.tls = tls;
        this.end = end;
    }

    /**
     * Connects for some time.
     *
     * @throws IOException if the server refuses a connection
     */
    public static HandshakeResult run(ServerProcess server, Duration time) throws IOException {
        return run(server.address(), server.tls().orElse(null), time);
    }

    static HandshakeResult run(URI server, @Nullable TlsClient tls, Duration time) throws IOException {
        long start = System.nanoTime();
        List<CompletableFuture<Client>> clients = IntStream.range(0, CLIENTS)
                .mapToObj(i -> new HandshakeLoad(server.resolve("/handshakes-" + i), tls, start + time.toNanos()))
                .map(load -> CompletableFuture.supplyAsync(load::connectOften,
                        task -> Thread.ofPlatform().daemon().name("handshakes").start(task)))
                .toList();
        List<Client> done = new ArrayList<>();
        try {
            clients.forEach(client -> done.add(client.join()));
        } catch (CompletionException e) {
            throw new IOException("A client could not connect.", e.getCause());
        }
        Samples waits = new Samples();
        done.forEach(client -> client.waits.forEach(waits::add));
        long resumed = done.stream().mapToLong(client -> client.resumed).sum();
        return new HandshakeResult((System.nanoTime() - start) / NANOS_A_SECOND, waits, resumed);
    }

    private Client connectOften() {
        Client client = new Client();
        try {
            while (System.nanoTime() - end < 0) {
                connect(client);
            }
            return client;
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private void connect(Client client) throws IOException {
        long start = System.nanoTime();
        long wallClock = System.currentTimeMillis();
        try (Socket socket = new Socket()) {
            socket.setTcpNoDelay(true);
            socket.setSoLinger(true, 0); // a reset, so that the ports are free at once
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
            if (tls == null) {
                ask(socket);
            } else {
                SSLSocket secured = tls.secure(socket, address);
                ask(secured);
                client.resumed += secured.getSession().getCreationTime() < wallClock ? 1 : 0;
            }
        }
        client.waits.add(System.nanoTime() - start);
    }

    private static void ask(Socket socket) throws IOException {
        socket.getOutputStream().write(REQUEST);
        InputStream in = socket.getInputStream();
        StringBuilder answer = new StringBuilder();
        byte[] bytes = new byte[1024];
        while (answer.indexOf("\r\n\r\n" + BODY) < 0) {
            int read = in.read(bytes);
            if (read < 0) {
                throw new EOFException("The server answered only '" + answer + "'.");
            }
            answer.append(new String(bytes, 0, read, StandardCharsets.US_ASCII));
        }
    }

    /** What one client has seen. */
    private static final class Client {
        private final List<Long> waits = new ArrayList<>();
        private long resumed;
    }
}
