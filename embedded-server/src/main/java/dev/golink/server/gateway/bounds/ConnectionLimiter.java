package dev.golink.server.gateway.bounds;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.golink.server.limits.Limits;

/**
 * Who may still connect: so many in all, so many of one address, and so many of one address that have not shaken hands. Whoever
 * has one IPv6 address may have its whole network of 64 bits, but so may thousands of phones of one Wi-Fi: so the addresses of
 * such a network have a share together too, a much larger one, which leaves room for others. Any thread may call it.
 */
public final class ConnectionLimiter {
    private static final int NETWORK_BYTES = 8;

    private final Counters counters;
    private final int most;
    private final Bound address;
    private final Bound network;
    /** What each address and each network has; their keys differ in length. */
    private final Map<ByteBuffer, Share> shares = new HashMap<>();
    private int present;

    /** Nobody has come yet. */
    public ConnectionLimiter(Limits.Connections limits, Counters counters) {
        this.counters = counters;
        this.most = Math.min(limits.total(), Descriptors.most() - limits.freeDescriptors());
        this.address = new Bound(limits.perAddress(), limits.pendingPerAddress());
        this.network = new Bound(Math.min(limits.perNetwork(), most - most / 4), limits.pendingPerNetwork());
    }

    /** Whether one more may connect from this address; it counts from then on. */
    public synchronized boolean enter(InetAddress from) {
        if (present >= most) {
            counters.count(Counter.REFUSED_FULL);
            return false;
        }
        if (!from.isLoopbackAddress() && !enterShares(from)) {
            counters.count(Counter.REFUSED_ADDRESS);
            return false;
        }
        present++;
        return true;
    }

    /** One that entered has shaken hands. */
    public synchronized void shookHands(InetAddress from) {
        keys(from).forEach(key -> shares.computeIfPresent(key,
                (_, share) -> new Share(share.present, share.pending - 1)));
    }

    /** One that entered has gone. */
    public synchronized void left(InetAddress from, boolean shookHands) {
        present--;
        keys(from).forEach(key -> shares.computeIfPresent(key, (_, share) -> share.present == 1
                ? null
                : new Share(share.present - 1, share.pending - (shookHands ? 0 : 1))));
    }

    /** How many are here. */
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
