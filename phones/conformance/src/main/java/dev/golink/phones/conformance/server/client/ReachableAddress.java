package dev.golink.phones.conformance.server.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

import dev.golink.server.address.AddressRace;
import dev.golink.server.address.HostAndPort;

/**
 * Finds a server address that the JDK's WebSocket client can use. That client tries only the first address of a host
 * name. It also rejects names that a {@link URI} does not accept as host, such as names with an underscore.
 */
public final class ReachableAddress {
    private static final int FIRST_BEYOND_ASCII = 128;

    private ReachableAddress() {}

    /**
     * Returns the server's address with its host name if the first address of that name answers. Otherwise returns it
     * with the IP address that answers. An encrypted connection keeps the host name, because the certificate is for
     * that name. Blocks while it tries.
     *
     * @throws IllegalArgumentException if the address names no host
     */
    public static URI of(URI server, Duration patience) {
        HostAndPort named = HostAndPort.of(server);
        URI byName = at(server, named.ascii(), named.port());
        if ("wss".equalsIgnoreCase(server.getScheme())) {
            return byName;
        }
        try (Socket socket = AddressRace.connect(named, patience)) {
            InetAddress answered = socket.getInetAddress();
            boolean isFirst = InetAddress.getByName(named.host()).equals(answered);
            // The system may know a non-ASCII name only as it is written, not in its ASCII form.
            boolean isPlain = named.host().chars().allMatch(letter -> letter < FIRST_BEYOND_ASCII);
            return isFirst && isPlain && byName.getHost() != null
                    ? byName
                    : at(server, new HostAndPort(answered.getHostAddress(), named.port()).ascii(), named.port());
        } catch (IOException _) {
            return byName; // the first check reports that the server can't be reached
        }
    }

    private static URI at(URI server, String host, int port) {
        String path = server.getRawPath() == null ? "" : server.getRawPath();
        return URI.create(server.getScheme() + "://" + host + ":" + port + path);
    }
}
