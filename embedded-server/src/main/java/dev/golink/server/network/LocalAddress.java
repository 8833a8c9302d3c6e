package dev.golink.server.network;

import java.net.InetAddress;

/**
 * An address of this computer. It is never a loopback address, a wildcard such as 0.0.0.0, or an IPv6 address that is
 * valid on one link only.
 *
 * @param address       the address
 * @param prefix        how many leading bits are the network's: 0 to 32, for IPv6 to 128
 * @param interfaceName the system's name of the network interface, such as {@code eth0}
 * @param isVirtual     whether the interface belongs to a VPN, to virtual machines or to containers
 * @param isDefault     whether the default route goes through this interface
 */
public record LocalAddress(InetAddress address, int prefix, String interfaceName, boolean isVirtual,
        boolean isDefault) {
    /** The address as text; see {@link AddressText#of}. */
    public String text() {
        return AddressText.of(address);
    }
}
