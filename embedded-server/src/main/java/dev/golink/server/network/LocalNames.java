package dev.golink.server.network;

import java.net.InetAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * The names and addresses of this computer at one moment.
 *
 * @param hostName  the computer's name as the system knows it; empty if it has none
 * @param addresses the addresses, the best one for phones first: those of the default route before others, IPv4 before
 *                  IPv6, and those of VPNs, virtual machines and containers last
 */
public record LocalNames(String hostName, List<LocalAddress> addresses) {
    /** Copies the list. */
    public LocalNames {
        addresses = List.copyOf(addresses);
    }

    /**
     * The names in the form that DNS uses, without duplicates: the host name, its first part with {@code .local}, as
     * multicast DNS has it, and {@code localhost}. A host name that DNS doesn't allow is left out.
     */
    public SequencedSet<String> dnsNames() {
        SequencedSet<String> names = new LinkedHashSet<>();
        HostName.ascii(hostName).ifPresent(host -> {
            names.add(host);
            names.add(host.replaceFirst("\\..*", "") + ".local");
        });
        names.remove("localhost.local");
        names.add("localhost");
        return names;
    }

    /** The address to show to phones; empty if the computer is in no network. */
    public Optional<LocalAddress> first() {
        return addresses.stream().findFirst();
    }

    /** Whether this is one of the computer's addresses, loopback not included. */
    public boolean has(InetAddress address) {
        return addresses.stream().anyMatch(one -> one.address().equals(address));
    }
}
