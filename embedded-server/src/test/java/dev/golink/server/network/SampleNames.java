package dev.golink.server.network;

import java.net.InetAddress;
import java.util.stream.Stream;

/** Names of computers for tests. */
public final class SampleNames {
    private SampleNames() {}

    /** A computer with addresses in networks of the usual size. */
    public static LocalNames computer(String hostName, String... addresses) {
        return new LocalNames(hostName, Stream.of(addresses).map(InetAddress::ofLiteral)
                .map(one -> new LocalAddress(one, one.getAddress().length == 4 ? 24 : 64, "eth0", false, true))
                .toList());
    }
}
