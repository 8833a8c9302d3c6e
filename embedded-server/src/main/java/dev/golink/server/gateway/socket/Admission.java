package dev.golink.server.gateway.socket;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.golink.server.limits.Limits;

/**
 * Who may still connect: so many in all, so many of one address, and so many of one address that have not shaken hands. Any
 * thread may call it.
 */
final class Admission {
    private static final int NETWORK = 8;

    private final Limits.Connections limits;
    private final Counters counters;
    private final int most;
    private final Map<List<Byte>, Share> shares = new HashMap<>();
    private int present;

    Admission(Limits.Connections limits, Counters counters) {
        this.limits = limits;
        this.counters = counters;
        this.most = Math.min(limits.total(), Descriptors.most() - limits.freeDescriptors());
    }

    /** Whether one more may connect from this address; it counts from then on. */
    synchronized boolean enter(InetAddress address) {
        if (present >= most) {
            counters.count(Counter.REFUSED_FULL);
            return false;
        }
        if (!address.isLoopbackAddress() && !enterShare(network(address))) {
            counters.count(Counter.REFUSED_ADDRESS);
            return false;
        }
        present++;
        return true;
    }

    /** One that entered has shaken hands. */
    synchronized void shookHands(InetAddress address) {
        shares.computeIfPresent(network(address), (_, share) -> new Share(share.present, share.pending - 1));
    }

    /** One that entered has gone. */
    synchronized void left(InetAddress address, boolean shookHands) {
        present--;
        shares.computeIfPresent(network(address), (_, share) -> share.present == 1
                ? null
                : new Share(share.present - 1, share.pending - (shookHands ? 0 : 1)));
    }

    /** How many are here. */
    synchronized int present() {
        return present;
    }

    private boolean enterShare(List<Byte> network) {
        Share share = shares.getOrDefault(network, Share.NONE);
        if (share.present >= limits.perAddress() || share.pending >= limits.pendingPerAddress()) {
            return false;
        }
        shares.put(network, new Share(share.present + 1, share.pending + 1));
        return true;
    }

    /** Whoever has one IPv6 address has its whole network of 64 bits. */
    private static List<Byte> network(InetAddress address) {
        byte[] bytes = address.getAddress();
        int length = address instanceof Inet6Address ? NETWORK : bytes.length;
        Byte[] boxed = new Byte[length];
        Arrays.setAll(boxed, i -> bytes[i]);
        return List.of(boxed);
    }

    private record Share(int present, int pending) {
        static final Share NONE = new Share(0, 0);
    }
}
