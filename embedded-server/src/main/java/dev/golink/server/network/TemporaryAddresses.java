package dev.golink.server.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The IPv6 addresses that the system uses for some hours only (RFC 8981). They are for connections that this computer
 * opens, and useless for those who want to reach it tomorrow. Only Linux tells which ones they are.
 */
final class TemporaryAddresses {
    private static final Logger LOG = LoggerFactory.getLogger(TemporaryAddresses.class);
    private static final Path LINUX_LIST = Path.of("/proc/net/if_inet6");
    /** Bits of {@code linux/if_addr.h}: temporary, failed as a duplicate, deprecated, and not yet checked. */
    private static final int UNUSABLE = 0x01 | 0x08 | 0x20 | 0x40;
    private static final int FLAGS = 4;
    private static final int COLUMNS = 6;

    private TemporaryAddresses() {}

    /** Those of this computer; an empty set where the system doesn't tell. */
    static Set<InetAddress> ofThisComputer() {
        if (!Files.isReadable(LINUX_LIST)) {
            return Set.of();
        }
        try {
            return in(Files.readAllLines(LINUX_LIST));
        } catch (IOException e) {
            LOG.debug("{} can't be read, so temporary addresses are listed as well.", LINUX_LIST, e);
            return Set.of();
        }
    }

    /** Reads the lines of the list: address, index, prefix, scope and flags in hexadecimal, then the interface. */
    static Set<InetAddress> in(List<String> lines) {
        return lines.stream().map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length == COLUMNS
                        && (Integer.parseInt(columns[FLAGS], 16) & UNUSABLE) != 0)
                .map(columns -> address(columns[0])).collect(Collectors.toUnmodifiableSet());
    }

    private static InetAddress address(String hexadecimal) {
        try {
            return InetAddress.getByAddress(HexFormat.of().parseHex(hexadecimal));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(hexadecimal + " is no IPv6 address.", e);
        }
    }
}
