package dev.golink.server.network;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Chooses the addresses that others can use, and puts the best one first. */
final class AddressOrder {
    /** The names of interfaces for VPNs, virtual machines and containers; on Windows, parts of the device's name. */
    private static final Pattern VIRTUAL = Pattern.compile("(?i)(docker|podman|br-|veth|virbr|vboxnet|vmnet|vmenet"
            + "|bridge1\\d\\d|lxc|lxd|cni|flannel|cali|tun|utun|tap|wg|tailscale|zt|ppp|ipsec|gpd|nordlynx|proton).*"
            + "|.*(VirtualBox|VMware|Hyper-V|vEthernet|TAP-|WireGuard|OpenVPN|Tailscale|ZeroTier|VPN|Wintun).*");

    private AddressOrder() {}

    /**
     * The usable addresses in order.
     *
     * @param found   all addresses of this computer
     * @param sources the addresses from which the system would send to the internet
     */
    static List<LocalAddress> order(List<Found> found, Collection<InetAddress> sources) {
        Set<String> defaults = found.stream().filter(one -> sources.contains(one.address()))
                .map(Found::interfaceName).collect(Collectors.toSet());
        return found.stream().filter(AddressOrder::isUsable)
                .map(one -> new LocalAddress(one.address(), one.prefix(), one.interfaceName(), isVirtual(one),
                        defaults.contains(one.interfaceName())))
                .sorted(Comparator.comparing(LocalAddress::isVirtual)
                        .thenComparing(one -> one.address().isLinkLocalAddress())
                        .thenComparing(one -> !one.isDefault())
                        .thenComparing(one -> !(one.address() instanceof Inet4Address)))
                .toList();
    }

    /** Browsers can't open an IPv6 address that needs a zone, so addresses of one link are left out. */
    private static boolean isUsable(Found one) {
        InetAddress address = one.address();
        boolean needsZone = address.isLinkLocalAddress() && !(address instanceof Inet4Address);
        return !one.isTemporary() && !needsZone && !address.isLoopbackAddress() && !address.isAnyLocalAddress()
                && !address.isMulticastAddress();
    }

    private static boolean isVirtual(Found one) {
        return one.isPointToPoint() || VIRTUAL.matcher(one.interfaceName()).matches()
                || VIRTUAL.matcher(one.deviceName()).matches();
    }

    /**
     * An address as the system tells it.
     *
     * @param address        any address
     * @param prefix         the length of the network's prefix in bits
     * @param interfaceName  the system's name of the interface
     * @param deviceName     the name of the device for people; often the same
     * @param isPointToPoint whether the interface leads to one other computer only, as VPNs do
     * @param isTemporary    whether the system replaces the address after some hours
     */
    record Found(InetAddress address, int prefix, String interfaceName, String deviceName, boolean isPointToPoint,
            boolean isTemporary) {}
}
