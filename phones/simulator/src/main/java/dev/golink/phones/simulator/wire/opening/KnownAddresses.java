package dev.golink.phones.simulator.wire.opening;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.golink.server.address.HostAndPort;

/**
 * The addresses of servers. Of a server that has answered it is the one that did, until that one fails: so of thousands of
 * connections only the first ones look for it. Used by one thread.
 */
public final class KnownAddresses {
    private final Resolver resolver;
    private final Map<HostAndPort, InetAddress> answered = new HashMap<>();

    public KnownAddresses(Resolver resolver) {
        this.resolver = resolver;
    }

    /**
     * The addresses to try, one at least.
     *
     * @throws UnknownHostException if the server's name is unknown
     */
    public List<InetAddress> of(HostAndPort server) throws UnknownHostException {
        List<InetAddress> addresses = resolver.addresses(server);
        InetAddress good = answered.get(server);
        return good != null && addresses.contains(good) ? List.of(good) : addresses;
    }

    /** A server answered at this address. */
    public void answered(HostAndPort server, InetAddress address) {
        answered.put(server, address);
    }

    /** A server did not answer at the address it was known by, so all are tried again. */
    public void failed(HostAndPort server) {
        answered.remove(server);
    }

    /** Knows which addresses a name has. */
    public interface Resolver {
        List<InetAddress> addresses(HostAndPort server) throws UnknownHostException;
    }
}
