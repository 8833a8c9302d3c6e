package dev.golink.server.access.loopback;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The TCP sockets of this computer with their users, as Linux lists them in {@code /proc/net/tcp} and {@code tcp6} (see
 * proc_net_tcp(5) and the kernel's documentation). Only sockets of loopback that a process has open. Immutable.
 */
final class SocketTable {
    private static final Pattern LINE = Pattern
            .compile("\\s*[0-9]+: (?<from>[0-9A-F]{8}|[0-9A-F]{32}):(?<fromPort>[0-9A-F]{4})"
                    + " (?<to>[0-9A-F]{8}|[0-9A-F]{32}):(?<toPort>[0-9A-F]{4}) (?<state>[0-9A-F]{2}) \\S+ \\S+ \\S+"
                    + "\\s+(?<user>[0-9]+)\\s+[0-9]+ (?<inode>[0-9]+).*");
    private static final String LISTENING = "0A";
    private static final int HEXADECIMAL = 16;
    private static final int DIGITS_OF_WORD = 8;

    private final Map<Ends, Long> users;

    private SocketTable(Map<Ends, Long> users) {
        this.users = users;
    }

    /** Reads the lines of the files. Lines of other forms, such as the titles, are skipped. */
    static SocketTable of(List<String> lines) {
        Map<Ends, Long> users = new HashMap<>();
        for (String line : lines) {
            Matcher matcher = LINE.matcher(line);
            // Without an inode, no process has the socket any more, and the user that the kernel names is not its own.
            if (matcher.matches() && !matcher.group("inode").equals("0") && !matcher.group("state").equals(LISTENING)) {
                Ends ends = new Ends(end(matcher.group("from"), matcher.group("fromPort")),
                        end(matcher.group("to"), matcher.group("toPort")));
                if (ends.from.getAddress().isLoopbackAddress()) {
                    users.put(ends, Long.parseLong(matcher.group("user")));
                }
            }
        }
        return new SocketTable(users);
    }

    /** The user of the socket that is bound to one end and connected to the other; unknown if there is none. */
    Owner owner(InetSocketAddress from, InetSocketAddress to) {
        Long user = users.get(new Ends(from, to));
        return user == null ? new Owner.Unknown() : new Owner.Known(user);
    }

    private static InetSocketAddress end(String address, String port) {
        return new InetSocketAddress(address(address), Integer.parseInt(port, HEXADECIMAL));
    }

    /**
     * The kernel writes each word of 32 bits as a number, in the order of the processor. Java makes an IPv4 address of one
     * that is mapped into IPv6, so both forms are equal.
     */
    private static InetAddress address(String digits) {
        ByteBuffer bytes = ByteBuffer.allocate(digits.length() / 2).order(ByteOrder.nativeOrder());
        for (int i = 0; i < digits.length(); i += DIGITS_OF_WORD) {
            bytes.putInt(Integer.parseUnsignedInt(digits, i, i + DIGITS_OF_WORD, HEXADECIMAL));
        }
        try {
            return InetAddress.getByAddress(bytes.array());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address of 4 or 16 bytes is always valid.", e);
        }
    }

    private record Ends(InetSocketAddress from, InetSocketAddress to) {}
}
