package dev.golink.server.network;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the addresses from which this computer would send to the internet. */
final class DefaultRoute {
    /** Addresses for documentation (RFC 5737 and 3849): nobody has them, so only the default route leads to them. */
    private static final List<String> ELSEWHERE = List.of("203.0.113.1", "2001:db8::1");
    private static final int DISCARD = 9;

    private DefaultRoute() {}

    /** The source address for IPv4 and the one for IPv6, as far as there is a default route. Sends nothing. */
    static List<InetAddress> sources() {
        return ELSEWHERE.stream().map(InetAddress::ofLiteral).map(DefaultRoute::sourceTo).flatMap(Optional::stream)
                .toList();
    }

    /** Connecting a UDP socket makes the system choose its local address, without a packet. */
    private static Optional<InetAddress> sourceTo(InetAddress target) {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(target, DISCARD));
            return Stream.of(socket.getLocalAddress()).filter(one -> !one.isAnyLocalAddress()).findFirst();
        } catch (SocketException _) {
            // There is no route. This is usual for IPv6, and for a computer that is in no network.
            return Optional.empty();
        }
    }
}
