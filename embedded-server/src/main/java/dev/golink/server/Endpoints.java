package dev.golink.server;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;

import org.slf4j.LoggerFactory;

/**
 * The addresses of a running server.
 *
 * @param bind     the address both ports listen on
 * @param port     the port for WebSockets and pages
 * @param httpPort the second port, with the same service
 */
public record Endpoints(InetAddress bind, int port, int httpPort) {
    /** The WebSocket endpoint as it is bound, such as {@code ws://127.0.0.1:8080}. */
    public URI webSocket() {
        return uri("ws", bind, port, "");
    }

    /** The second port as it is bound, such as {@code http://127.0.0.1:8081}. */
    public URI http() {
        return uri("http", bind, httpPort, "");
    }

    /** The WebSocket endpoint in TLS as it is bound, such as {@code wss://127.0.0.1:8080}. */
    public URI secureWebSocket() {
        return uri("wss", bind, port, "");
    }

    /** The second port in TLS as it is bound, such as {@code https://127.0.0.1:8081}. */
    public URI https() {
        return uri("https", bind, httpPort, "");
    }

    /**
     * The address of the page that makes any browser a phone. Uses an address that other computers can reach, if there
     * is one.
     */
    public URI phonePage() {
        return uri("http", bind.isAnyLocalAddress() ? addressForOthers() : bind, port, "/phone");
    }

    /** The WebSocket endpoint at an address that this computer itself can use. */
    public URI local() {
        return uri("ws", bind.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bind, port, "");
    }

    /** Whether only this computer can reach the server. */
    public boolean isLocalOnly() {
        return bind.isLoopbackAddress();
    }

    private static URI uri(String scheme, InetAddress address, int port, String path) {
        String host = address.getHostAddress();
        return URI.create(scheme + "://" + (address instanceof Inet6Address ? "[" + host + "]" : host) + ":" + port
                + path);
    }

    private static InetAddress addressForOthers() {
        try {
            return NetworkInterface.networkInterfaces().filter(Endpoints::isUsable)
                    .flatMap(NetworkInterface::inetAddresses).filter(Inet4Address.class::isInstance).findFirst()
                    .orElse(InetAddress.getLoopbackAddress());
        } catch (SocketException e) {
            LoggerFactory.getLogger(Endpoints.class)
                    .warn("The addresses of this computer can't be listed, so 127.0.0.1 is shown instead.", e);
            return InetAddress.getLoopbackAddress();
        }
    }

    private static boolean isUsable(NetworkInterface candidate) {
        try {
            return candidate.isUp() && !candidate.isLoopback() && !candidate.isVirtual();
        } catch (SocketException e) {
            LoggerFactory.getLogger(Endpoints.class)
                    .warn("The network interface {} can't be read, so its addresses are not shown.", candidate, e);
            return false;
        }
    }
}
