package dev.golink.phones.conformance.server.client;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import dev.golink.server.address.AddressRace;
import dev.golink.server.address.HostAndPort;

/**
 * A proxy on this computer that passes connections on to one server, whichever of its addresses answers. The JDK's
 * WebSocket client tries only the first address of a name. With an encrypted address, the client has to know the server
 * by that name, so it can't be given another address instead. The proxy sees encrypted bytes only.
 */
public final class ForwardingProxy implements AutoCloseable {
    private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] AGREED = "HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_REQUEST = 8 * 1024;

    private final ServerSocket listening;
    private final HostAndPort server;
    private final Duration patience;
    private final ExecutorService threads = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("check-proxy-", 0).factory());
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    private ForwardingProxy(ServerSocket listening, HostAndPort server, Duration patience) {
        this.listening = listening;
        this.server = server;
        this.patience = patience;
    }

    /**
     * Starts a proxy.
     *
     * @param server   the server, with a name that has several addresses
     * @param patience how long all addresses together may take to answer
     * @throws UncheckedIOException if this computer has no free port
     */
    public static ForwardingProxy start(HostAndPort server, Duration patience) {
        try {
            ForwardingProxy proxy = new ForwardingProxy(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()),
                    server, patience);
            proxy.threads.execute(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of this proxy, for an HTTP client. */
    public InetSocketAddress address() {
        return (InetSocketAddress) listening.getLocalSocketAddress();
    }

    @Override
    public void close() {
        closeQuietly(listening);
        sockets.forEach(ForwardingProxy::closeQuietly);
        threads.shutdownNow();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                sockets.add(client);
                threads.execute(() -> serve(client));
            }
        } catch (IOException _) {
            // The proxy was closed.
        }
    }

    private void serve(Socket client) {
        try (client) {
            readRequest(client.getInputStream());
            try (Socket to = AddressRace.connect(server, patience)) {
                sockets.add(to);
                client.getOutputStream().write(AGREED);
                threads.execute(() -> pass(to, client));
                pass(client, to);
            }
        } catch (IOException _) {
            // The client notices that its connection ends, and the check reports it.
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // One side has ended, so the other ends now.
        } finally {
            closeQuietly(from);
            closeQuietly(to);
        }
    }

    /** Reads to the end of the request. Whatever it asks for, there is only one server. */
    private static void readRequest(InputStream in) throws IOException {
        int matched = 0;
        for (int read = 0; matched < END.length; read++) {
            int next = in.read();
            if (next < 0 || read > LONGEST_REQUEST) {
                throw new IOException("The request to the proxy is incomplete or too long.");
            }
            matched = next == END[matched] ? matched + 1 : next == END[0] ? 1 : 0;
        }
    }

    private static void closeQuietly(Closeable socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It is of no use any more in any case.
        }
    }
}
