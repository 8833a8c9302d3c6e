package dev.golink.phones.client.wire.opening;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.golink.server.address.HostAndPort;

/**
 * The addresses of servers. Once an address of a server has answered, only this address is used until it fails. So, of
 * thousands of connections, only the first few have to find it. Used by one thread. See decision 0034.
 */
public final class KnownAddresses {
    private final Resolver resolver;
    private final Map<HostAndPort, InetAddress> answered = new HashMap<>();

    public KnownAddresses(Resolver resolver) {
        this.resolver = resolver;
    }

    /**
     * The addresses to try, at least one.
     *
     * @throws UnknownHostException if the server's name is unknown
     */
    public List<InetAddress> of(HostAndPort server) throws UnknownHostException {
        List<InetAddress> addresses = resolver.addresses(server);
        InetAddress good = answered.get(server);
        return good != null && addresses.contains(good) ? List.of(good) : addresses;
    }

    /** Records that a server answered at this address. */
    public void answered(HostAndPort server, InetAddress address) {
        answered.put(server, address);
    }

    /** Forgets the address at which a server answered, because it failed; all addresses are tried again. */
    public void failed(HostAndPort server) {
        answered.remove(server);
    }

    /** Finds the addresses of a host name. */
    public interface Resolver {
        List<InetAddress> addresses(HostAndPort server) throws UnknownHostException;
    }
}
