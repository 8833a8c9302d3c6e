package dev.golink.server.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A network of addresses. An IPv4 address is the same whether it is written as IPv4 or mapped into IPv6.
 *
 * @param first  its first address
 * @param prefix how many leading bits all its addresses share: 0 to 32, for IPv6 to 128
 */
public record Network(InetAddress first, int prefix) {
    /** The length of {@code ::ffff:0:0/96}, the prefix of IPv4 addresses that are mapped into IPv6. */
    private static final int MAPPED = 96;
    private static final Pattern PREFIX = Pattern.compile("[0-9]{1,3}");
    /** Java also reads shorter forms, such as 10 for 0.0.0.10, which nobody means here. */
    private static final Pattern LITERAL = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[^%]*:[^%]*");

    /** The network of that size in which an address is. */
    public static Network of(InetAddress member, int prefix) {
        byte[] bytes = member.getAddress();
        for (int i = 0; i < bytes.length; i++) {
            int kept = Math.clamp(prefix - (long) i * Byte.SIZE, 0, Byte.SIZE);
            bytes[i] = (byte) (bytes[i] & 0xff << Byte.SIZE - kept);
        }
        try {
            return new Network(InetAddress.getByAddress(bytes), prefix);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("The length of an address is always right.", e);
        }
    }

    /**
     * Reads a network such as {@code 10.0.0.0/8} or {@code fd00::/8}. An address without a prefix is a network of its
     * own.
     *
     * @throws IllegalArgumentException if the text is no network; the message is the end of a sentence about the text
     */
    public static Network parse(String text) {
        int slash = text.indexOf('/');
        InetAddress address = literal(slash < 0 ? text : text.substring(0, slash));
        int bits = address.getAddress().length * Byte.SIZE;
        int prefix = slash < 0 ? bits : prefix(text, slash, bits);
        Network network = of(address, prefix);
        if (!network.first.equals(address)) {
            throw new IllegalArgumentException("is no network, because " + AddressText.of(address)
                    + " is not its first address; write " + network + " for the network, or "
                    + AddressText.of(address) + " for the address alone");
        }
        return network;
    }

    private static InetAddress literal(String text) {
        try {
            if (LITERAL.matcher(text).matches()) {
                return InetAddress.ofLiteral(text);
            }
        } catch (IllegalArgumentException _) {
            // The exception below says more.
        }
        throw new IllegalArgumentException("is no network; write one such as 10.0.0.0/8 or fd00::/8");
    }

    /** The prefix as the address has it: that of a mapped address counts the bits before the IPv4 address as well. */
    private static int prefix(String text, int slash, int bits) {
        String digits = text.substring(slash + 1);
        boolean isMapped = bits == Integer.SIZE && text.indexOf(':') >= 0;
        int most = isMapped ? bits + MAPPED : bits;
        int least = isMapped ? MAPPED : 0;
        int prefix = PREFIX.matcher(digits).matches() ? Integer.parseInt(digits) : -1;
        if (prefix < least || prefix > most) {
            throw new IllegalArgumentException(
                    "has an invalid prefix; after the slash it needs a number from " + least + " to " + most);
        }
        return prefix - least;
    }

    /** Whether an address is in the network. */
    public boolean contains(InetAddress address) {
        return address.getAddress().length == first.getAddress().length
                && Arrays.equals(of(address, prefix).first.getAddress(), first.getAddress());
    }

    /** The network as it is usually written. */
    @Override
    public String toString() {
        return AddressText.of(first) + "/" + prefix;
    }
}
