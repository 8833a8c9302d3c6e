package dev.golink.phones.conformance.server.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import javax.net.ssl.SSLContext;

import org.jspecify.annotations.Nullable;

import dev.golink.server.address.AddressRace;
import dev.golink.server.address.HostAndPort;

/**
 * A server address that the JDK's WebSocket client can use. That client tries only the first address of a host name. It
 * also rejects names that a {@link URI} does not accept as host, such as names with an underscore.
 */
public final class ReachableAddress implements AutoCloseable {
    private static final int FIRST_BEYOND_ASCII = 128;

    private final URI uri;
    private final @Nullable ForwardingProxy proxy;

    private ReachableAddress(URI uri, @Nullable ForwardingProxy proxy) {
        this.uri = uri;
        this.proxy = proxy;
    }

    /**
     * Finds the server's address: with its host name if the first address of that name answers, otherwise with the IP
     * address that answers. An encrypted connection keeps the host name, because the certificate is for that name; a
     * proxy of this process then leads to the address that answers. Blocks while it tries.
     *
     * @throws IllegalArgumentException if the address names no host
     */
    public static ReachableAddress of(URI server, Duration patience) {
        HostAndPort named = HostAndPort.of(server);
        URI byName = at(server, named.ascii(), named.port());
        try (Socket socket = AddressRace.connect(named, patience)) {
            InetAddress answered = socket.getInetAddress();
            boolean isFirst = InetAddress.getByName(named.host()).equals(answered);
            if ("wss".equalsIgnoreCase(server.getScheme())) {
                return new ReachableAddress(byName, isFirst ? null : ForwardingProxy.start(named, patience));
            }
            // The system may know a non-ASCII name only as it is written, not in its ASCII form.
            boolean isPlain = named.host().chars().allMatch(letter -> letter < FIRST_BEYOND_ASCII);
            return new ReachableAddress(isFirst && isPlain && byName.getHost() != null ? byName
                    : at(server, new HostAndPort(answered.getHostAddress(), named.port()).ascii(), named.port()), null);
        } catch (IOException _) {
            return new ReachableAddress(byName, null); // the first check reports that the server can't be reached
        }
    }

    /** The address to use. */
    public URI uri() {
        return uri;
    }

    /**
     * An HTTP client that reaches the address. The caller closes it.
     *
     * @param tls encrypts the connections; null for the usual way of this computer
     */
    public HttpClient client(@Nullable SSLContext tls) {
        HttpClient.Builder builder = HttpClient.newBuilder();
        if (tls != null) {
            builder.sslContext(tls);
        }
        if (proxy != null) {
            builder.proxy(ProxySelector.of(proxy.address()));
        }
        return builder.build();
    }

    @Override
    public void close() {
        if (proxy != null) {
            proxy.close();
        }
    }

    private static URI at(URI server, String host, int port) {
        String path = server.getRawPath() == null ? "" : server.getRawPath();
        return URI.create(server.getScheme() + "://" + host + ":" + port + path);
    }
}
