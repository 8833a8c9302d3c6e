package dev.golink.server.gateway.bounds;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.golink.server.limits.Limits;
import dev.golink.server.proxy.TrustedProxies;

/**
 * Limits the number of connections. There is a limit for all connections, one for each address, and one for pending
 * handshakes of an address. A peer with one IPv6 address may own its whole 64-bit network. But thousands of phones on
 * one Wi-Fi may share such a network too. So all addresses of a 64-bit network also share a limit, which is much larger
 * but leaves room for others. Any thread may call every method. See decision 0009.
 */
public final class ConnectionLimiter {
    private static final int NETWORK_BYTES = 8;

    private final GatewayCounters counters;
    private final int most;
    private final Bound address;
    private final Bound network;
    private final TrustedProxies proxies;
    /** The connections of each address and each network. The keys of addresses and networks differ in length. */
    private final Map<ByteBuffer, Share> shares = new HashMap<>();
    private int present;

    /**
     * A limiter without any connections yet.
     *
     * @param proxies their addresses have no limit of their own, because each of them stands for many clients
     */
    public ConnectionLimiter(Limits.Connections limits, TrustedProxies proxies, GatewayCounters counters) {
        this.counters = counters;
        this.proxies = proxies;
        this.most = Math.min(limits.total(), Descriptors.most() - limits.freeDescriptors());
        this.address = new Bound(limits.perAddress(), limits.pendingPerAddress());
        this.network = new Bound(Math.min(limits.perNetwork(), most - most / 4), limits.pendingPerNetwork());
    }

    /** Counts one more connection from this address, unless a limit is reached. Returns whether it may connect. */
    public synchronized boolean enter(InetAddress from) {
        if (present >= most) {
            counters.count(GatewayCounter.REFUSED_FULL);
            return false;
        }
        if (!enterShares(from, false)) {
            counters.count(GatewayCounter.REFUSED_ADDRESS);
            return false;
        }
        present++;
        return true;
    }

    /**
     * Counts a connection for another address from now on, because a proxy told whom it stands for. Returns false, and
     * changes nothing, if a limit of the other address is reached.
     *
     * @param from       the address that the connection was counted for
     * @param shookHands whether the connection has completed its handshake
     */
    public synchronized boolean move(InetAddress from, InetAddress to, boolean shookHands) {
        if (from.equals(to)) {
            return true;
        }
        if (!enterShares(to, shookHands)) {
            counters.count(GatewayCounter.REFUSED_ADDRESS);
            return false;
        }
        leaveShares(from, shookHands);
        return true;
    }

    /** Called when a counted connection has completed its handshake. */
    public synchronized void shookHands(InetAddress from) {
        keys(from).forEach(key -> shares.computeIfPresent(key,
                (_, share) -> new Share(share.present, share.pending - 1)));
    }

    /** Called when a counted connection has ended. */
    public synchronized void left(InetAddress from, boolean shookHands) {
        present--;
        leaveShares(from, shookHands);
    }

    private void leaveShares(InetAddress from, boolean shookHands) {
        keys(from).forEach(key -> shares.computeIfPresent(key, (_, share) -> share.present == 1
                ? null
                : new Share(share.present - 1, share.pending - (shookHands ? 0 : 1))));
    }

    /** The number of counted connections. */
    public synchronized int present() {
        return present;
    }

    private boolean enterShares(InetAddress from, boolean shookHands) {
        List<ByteBuffer> keys = keys(from);
        Share one = new Share(1, shookHands ? 0 : 1);
        boolean room = keys.stream().allMatch(key -> bound(key).hasRoom(shares.getOrDefault(key, Share.NONE)));
        if (room) {
            keys.forEach(key -> shares.merge(key, one, (share, _) -> new Share(share.present + one.present,
                    share.pending + one.pending)));
        }
        return room;
    }

    private Bound bound(ByteBuffer key) {
        return key.remaining() == NETWORK_BYTES ? network : address;
    }

    /** What limits an address. Nothing limits those of this computer and of proxies. */
    private List<ByteBuffer> keys(InetAddress from) {
        if (from.isLoopbackAddress() || proxies.has(from)) {
            return List.of();
        }
        ByteBuffer whole = ByteBuffer.wrap(from.getAddress());
        return from instanceof Inet6Address ? List.of(whole, whole.slice(0, NETWORK_BYTES)) : List.of(whole);
    }

    private record Bound(int present, int pending) {
        boolean hasRoom(Share share) {
            return share.present < present && share.pending < pending;
        }
    }

    private record Share(int present, int pending) {
        static final Share NONE = new Share(0, 0);
    }
}
