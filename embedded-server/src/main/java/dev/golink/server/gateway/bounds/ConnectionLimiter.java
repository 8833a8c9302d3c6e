package dev.golink.server.gateway.bounds;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.golink.server.limits.Limits;

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
    /** The connections of each address and each network. The keys of addresses and networks differ in length. */
    private final Map<ByteBuffer, Share> shares = new HashMap<>();
    private int present;

    /** A limiter without any connections yet. */
    public ConnectionLimiter(Limits.Connections limits, GatewayCounters counters) {
        this.counters = counters;
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
        if (!from.isLoopbackAddress() && !enterShares(from)) {
            counters.count(GatewayCounter.REFUSED_ADDRESS);
            return false;
        }
        present++;
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
        keys(from).forEach(key -> shares.computeIfPresent(key, (_, share) -> share.present == 1
                ? null
                : new Share(share.present - 1, share.pending - (shookHands ? 0 : 1))));
    }

    /** The number of counted connections. */
    public synchronized int present() {
        return present;
    }

    private boolean enterShares(InetAddress from) {
        List<ByteBuffer> keys = keys(from);
        boolean room = keys.stream().allMatch(key -> bound(key).hasRoom(shares.getOrDefault(key, Share.NONE)));
        if (room) {
            keys.forEach(key -> shares.merge(key, Share.FIRST, (share, _) -> new Share(share.present + 1,
                    share.pending + 1)));
        }
        return room;
    }

    private Bound bound(ByteBuffer key) {
        return key.remaining() == NETWORK_BYTES ? network : address;
    }

    private static List<ByteBuffer> keys(InetAddress from) {
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
        static final Share FIRST = new Share(1, 1);
    }
}
