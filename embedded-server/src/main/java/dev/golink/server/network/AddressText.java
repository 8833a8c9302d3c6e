package dev.golink.server.network;

import java.net.InetAddress;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes addresses as people know them. */
public final class AddressText {
    private static final int GROUPS = 8;

    private AddressText() {}

    /**
     * An address as text: IPv4 as {@code 192.0.2.7}, IPv6 in its short form such as {@code 2001:db8::7} (RFC 5952),
     * without brackets and without a zone.
     */
    public static String of(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != 2 * GROUPS) {
            return address.getHostAddress();
        }
        int[] groups = IntStream.range(0, GROUPS)
                .map(i -> (bytes[2 * i] & 0xff) << Byte.SIZE | bytes[2 * i + 1] & 0xff).toArray();
        int start = 0;
        int length = 0;
        for (int i = 0; i < GROUPS; i++) {
            int zeros = zerosFrom(groups, i);
            if (zeros > length) {
                start = i;
                length = zeros;
            }
        }
        if (length < 2) {
            return text(groups, 0, GROUPS);
        }
        return text(groups, 0, start) + "::" + text(groups, start + length, GROUPS);
    }

    private static int zerosFrom(int[] groups, int start) {
        int end = start;
        while (end < GROUPS && groups[end] == 0) {
            end++;
        }
        return end - start;
    }

    private static String text(int[] groups, int start, int end) {
        return IntStream.range(start, end).mapToObj(i -> Integer.toHexString(groups[i]))
                .collect(Collectors.joining(":"));
    }
}
