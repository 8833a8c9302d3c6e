package dev.golink.server.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.network.AddressOrder.Found;

/** Reads this computer's addresses from the system. Any thread may use it. */
public final class ThisComputer {
    private static final Logger LOG = LoggerFactory.getLogger(ThisComputer.class);

    private final Supplier<String> source;
    private volatile @Nullable String hostName;

    /** @param hostName the computer's name, such as {@link HostName#ofThisComputer()}; empty for none */
    public ThisComputer(String hostName) {
        this(() -> hostName);
    }

    /** @param hostName gives the computer's name, or an empty text for none; asked at the first reading, once */
    public ThisComputer(Supplier<String> hostName) {
        this.source = hostName;
    }

    /**
     * The names, and the addresses of the interfaces that are up. Takes some milliseconds.
     *
     * @throws IOException if the system doesn't tell its interfaces
     */
    public LocalNames names() throws IOException {
        Set<InetAddress> temporary = TemporaryAddresses.ofThisComputer();
        List<Found> found = NetworkInterface.networkInterfaces().filter(ThisComputer::isUp)
                .flatMap(one -> addresses(one, temporary)).toList();
        return new LocalNames(hostName(), AddressOrder.order(found, DefaultRoute.sources()));
    }

    private String hostName() {
        String known = hostName;
        if (known == null) {
            known = source.get();
            hostName = known;
        }
        return known;
    }

    private static boolean isUp(NetworkInterface one) {
        try {
            return one.isUp();
        } catch (SocketException e) {
            LOG.debug("The interface {} has just disappeared.", one.getName(), e);
            return false;
        }
    }

    private static Stream<Found> addresses(NetworkInterface one, Set<InetAddress> temporary) {
        return one.getInterfaceAddresses().stream().map(each -> found(one, each, temporary));
    }

    private static Found found(NetworkInterface one, InterfaceAddress each, Set<InetAddress> temporary) {
        InetAddress address = each.getAddress();
        String device = one.getDisplayName() == null ? one.getName() : one.getDisplayName();
        return new Found(address, each.getNetworkPrefixLength(), one.getName(), device, isPointToPoint(one),
                temporary.contains(address));
    }

    private static boolean isPointToPoint(NetworkInterface one) {
        try {
            return one.isPointToPoint();
        } catch (SocketException e) {
            LOG.debug("The interface {} has just disappeared.", one.getName(), e);
            return false;
        }
    }
}
