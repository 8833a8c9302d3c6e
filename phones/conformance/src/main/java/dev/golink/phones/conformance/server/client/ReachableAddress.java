package dev.golink.phones.conformance.server.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

import dev.golink.server.address.AddressRace;
import dev.golink.server.address.HostAndPort;

/**
 * The address of a server as the JDK's WebSocket client can use it. That client tries the first address of a name alone, and
 * takes no name that a URI has no host for, such as one with an underscore.
 */
public final class ReachableAddress {
    private static final int FIRST_BEYOND_ASCII = 128;

    private ReachableAddress() {}

    /**
     * The server's address with its name, if the first address behind that answers; else with the address that does. An encrypted
     * connection keeps the name, which its certificate is for. Blocks while it tries.
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
            // A name of other letters may be known as it is written, and not by its letters of ASCII.
            boolean isPlain = named.host().chars().allMatch(letter -> letter < FIRST_BEYOND_ASCII);
            return isFirst && isPlain && byName.getHost() != null
                    ? byName
                    : at(server, new HostAndPort(answered.getHostAddress(), named.port()).ascii(), named.port());
        } catch (IOException _) {
            return byName; // the first check says that it can't be reached
        }
    }

    private static URI at(URI server, String host, int port) {
        String path = server.getRawPath() == null ? "" : server.getRawPath();
        return URI.create(server.getScheme() + "://" + host + ":" + port + path);
    }
}
