package dev.golink.server;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;

import dev.golink.server.network.AddressText;

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
     * The address of the page that makes any browser a phone, for the browsers of this computer. For others see
     * {@link ServerAddresses#phonePage}.
     */
    public URI phonePage() {
        return uri("http", here(), port, "/phone");
    }

    /** The WebSocket endpoint at an address that this computer itself can use. */
    public URI local() {
        return uri("ws", here(), port, "");
    }

    /** Whether only this computer can reach the server. */
    public boolean isLocalOnly() {
        return bind.isLoopbackAddress();
    }

    /** What the phone page asks for before it connects. Pages of earlier versions need the port. */
    String pageSettings(Duration interval, TlsSetting tls) {
        return "{\"ws_port\":" + port + ",\"heart_ms\":" + interval.toMillis() + ",\"tls\":\"" + tls.label() + "\"}";
    }

    private static URI uri(String scheme, InetAddress address, int port, String path) {
        String host = AddressText.of(address);
        return URI.create(scheme + "://" + (address instanceof Inet6Address ? "[" + host + "]" : host) + ":" + port
                + path);
    }

    private InetAddress here() {
        return bind.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bind;
    }
}
