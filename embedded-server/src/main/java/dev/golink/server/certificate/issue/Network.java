package dev.golink.server.certificate.issue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

import dev.golink.server.network.AddressText;

/**
 * A network of addresses.
 *
 * @param first  its first address
 * @param prefix how many leading bits all its addresses share
 */
record Network(InetAddress first, int prefix) {
    /** The network of that size in which an address is. */
    static Network of(InetAddress member, int prefix) {
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

    /** Reads a network such as {@code 10.0.0.0/8}. */
    static Network parse(String text) {
        int slash = text.indexOf('/');
        return of(InetAddress.ofLiteral(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    /** Whether an address is in the network. */
    boolean contains(InetAddress address) {
        return address.getAddress().length == first.getAddress().length
                && Arrays.equals(of(address, prefix).first.getAddress(), first.getAddress());
    }

    @Override
    public String toString() {
        return AddressText.of(first) + "/" + prefix;
    }
}
