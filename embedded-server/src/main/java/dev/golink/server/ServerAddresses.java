package dev.golink.server;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import dev.golink.server.certificate.Fingerprint;
import dev.golink.server.certificate.Pin;

/**
 * Where a running server can be reached at one moment.
 *
 * @param bound the addresses as they are bound, and the ports
 * @param hosts the hosts under which other computers reach it, the best one first; for a server that only this computer
 *              can reach, its loopback address; empty if this computer is in no network
 * @param tls   whether both ports speak TLS as well
 * @param pin   the pin of the server's key, while it speaks TLS
 * @param ca    the fingerprint of the server's own CA, while the server has a certificate of it
 */
public record ServerAddresses(Endpoints bound, List<Host> hosts, Tls tls, Optional<Pin> pin,
        Optional<Fingerprint> ca) {
    private static final Host THIS_COMPUTER = new Host("127.0.0.1", false, false, "");

    /** Copies the list. */
    public ServerAddresses {
        hosts = List.copyOf(hosts);
    }

    /** The best host; one that only this computer can use if it is in no network. */
    public Host first() {
        return hosts.isEmpty() ? THIS_COMPUTER : hosts.getFirst();
    }

    /** Whether only this computer can reach the server, because it listens on a loopback address. */
    public boolean isLocalOnly() {
        return bound.isLocalOnly();
    }

    /** The WebSocket endpoint at the best host, such as {@code ws://192.168.1.10:8080}. */
    public URI webSocket() {
        return uri("ws", first(), bound.port(), "");
    }

    /** The second port at the best host, such as {@code http://192.168.1.10:8081}. */
    public URI http() {
        return uri("http", first(), bound.httpPort(), "");
    }

    /** The WebSocket endpoint in TLS at the best host, such as {@code wss://192.168.1.10:8080}. */
    public URI secureWebSocket() {
        return uri("wss", first(), bound.port(), "");
    }

    /** The second port in TLS at the best host, such as {@code https://192.168.1.10:8081}. */
    public URI https() {
        return uri("https", first(), bound.httpPort(), "");
    }

    /**
     * The page that makes any browser a phone. It is in TLS if the server speaks that, because browsers let only such
     * pages share a screen. Only the browsers of this computer make an exception, for a loopback address.
     *
     * @param host one of the hosts
     */
    public URI phonePage(Host host) {
        boolean needsTls = !isLocalOnly() && !hosts.isEmpty();
        return uri(needsTls && tls.isReady() ? "https" : "http", host, bound.port(), "/phone");
    }

    /**
     * The page that tells how to trust the server's own CA. It is not in TLS, because a browser that does not trust the
     * CA yet warns of it.
     *
     * @param host one of the hosts
     */
    public URI trustPage(Host host) {
        return uri("http", host, bound.port(), "/trust");
    }

    private static URI uri(String scheme, Host host, int port, String path) {
        return URI.create(scheme + "://" + host.inAddress() + ":" + port + path);
    }

    /**
     * A name or an address under which the server can be reached.
     *
     * @param text          a host name, or an address without brackets
     * @param isIpv6        whether the text is an IPv6 address
     * @param isVirtual     whether the address belongs to a VPN, to virtual machines or to containers
     * @param interfaceName the system's name of the network interface, such as {@code eth0}; empty for a host name
     */
    public record Host(String text, boolean isIpv6, boolean isVirtual, String interfaceName) {
        /** The host as it stands in an address such as {@code http://[fd00::5]:8080}. */
        public String inAddress() {
            return isIpv6 ? "[" + text + "]" : text;
        }
    }

    /** Whether a server speaks TLS, and with which certificate. */
    public enum Tls {
        /** It does not, because nobody wants it to. */
        OFF,
        /** It will in a moment, when its certificate is made or read. */
        PREPARING,
        /** It does not, because its certificate can't be made or read. It tries again and again. */
        FAILED,
        /** It does, with a certificate of its own CA, which browsers know only after somebody told them. */
        OWN_CA,
        /** It does, with a certificate that somebody else issued. */
        OTHER_CA;

        /** Whether the server speaks TLS now. */
        public boolean isReady() {
            return this == OWN_CA || this == OTHER_CA;
        }
    }
}
