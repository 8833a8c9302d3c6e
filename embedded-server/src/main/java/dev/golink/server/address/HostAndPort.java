package dev.golink.server.address;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The host and the port of an address such as {@code ws://lab_server:8080}. Unlike {@link URI#getHost()} this reads
 * names with an underscore, which Windows and containers use, and names that are not ASCII (RFC 5890). Any thread may
 * use it. See decision 0034.
 *
 * @param host a name as it was written, or a literal address without brackets
 * @param port 1 to 65535
 */
public record HostAndPort(String host, int port) {
    /** The most addresses of one name that are tried. */
    private static final int MOST_ADDRESSES = 8;
    private static final int HIGHEST_PORT = 65_535;
    private static final int PORT_OF_HTTP = 80;
    private static final int PORT_OF_HTTPS = 443;
    private static final Pattern AUTHORITY = Pattern
            .compile(
                    "(?:\\[(?<literal>[0-9a-fA-F:.]+(?:%[^\\[\\]]+)?)]|(?<name>[\\p{L}\\p{M}\\p{Nd}._-]+))(?::(?<port>[0-9]{0,9}))?");

    /**
     * Reads the host and the port of an address. Without a port, the address has the default port of its scheme.
     *
     * @throws IllegalArgumentException if the address names no host, has an invalid port, or has anything other than
     *         host and port before its path
     */
    public static HostAndPort of(URI address) {
        String authority = address.getRawAuthority();
        Matcher matcher = AUTHORITY.matcher(authority == null ? "" : authority);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + address + "' names no host");
        }
        String literal = matcher.group("literal");
        HostAndPort server = new HostAndPort(literal == null ? matcher.group("name") : literal,
                port(matcher.group("port"), address.getScheme()));
        var _ = server.ascii();
        return server;
    }

    /** Whether an address has a host that can be looked up and a valid port. */
    public static boolean isIn(URI address) {
        try {
            var _ = of(address);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** Whether the host is this computer's loopback address or its usual name, so that nothing leaves this computer. */
    public boolean isLoopback() {
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return "localhost".equalsIgnoreCase(host);
        }
    }

    /** @throws IllegalArgumentException if the port is out of range */
    public HostAndPort {
        if (port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("A port is 1 to " + HIGHEST_PORT + ", not " + port);
        }
    }

    private static int port(String written, String scheme) {
        if (written == null || written.isEmpty()) {
            boolean encrypted = "wss".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            return encrypted ? PORT_OF_HTTPS : PORT_OF_HTTP;
        }
        return Integer.parseInt(written);
    }

    /**
     * The host as DNS and HTTP write it: in ASCII and in lower case, with a literal IPv6 address in brackets.
     *
     * @throws IllegalArgumentException if the name has no ASCII form because a part of it is too long
     */
    public String ascii() {
        if (host.indexOf(':') >= 0) {
            return "[" + host + "]";
        }
        boolean isAscii = host.chars().allMatch(unit -> unit < 128);
        return (isAscii ? host : IDN.toASCII(Normalizer.normalize(host, Normalizer.Form.NFKC), IDN.ALLOW_UNASSIGNED))
                .toLowerCase(Locale.ROOT);
    }

    /**
     * The value of the request header {@code Host}: {@link #ascii()} without an IPv6 zone, then the port unless it is
     * 80.
     */
    public String header() {
        String name = ascii().replaceFirst("%[^]]*", ""); // local to this computer (RFC 6874, section 4)
        return port == PORT_OF_HTTP ? name : name + ":" + port;
    }

    /**
     * The addresses of the host in the order to try them. This is the system's order with IPv6 and IPv4 alternating,
     * because often one of the two is unreachable (RFC 8305, section 4). Returns one to eight addresses. The lookup may
     * take seconds.
     *
     * @throws UnknownHostException if there are none
     */
    public List<InetAddress> addresses() throws UnknownHostException {
        return inTurn(List.of(resolve()));
    }

    /**
     * Looks the name up in its ASCII form, as DNS needs it. If that fails, looks it up as written, because hosts files
     * may have it so.
     */
    private InetAddress[] resolve() throws UnknownHostException {
        String ascii = host.indexOf(':') >= 0 ? host : ascii();
        try {
            return InetAddress.getAllByName(ascii);
        } catch (UnknownHostException e) {
            if (ascii.equalsIgnoreCase(host)) {
                throw e;
            }
            return InetAddress.getAllByName(host);
        }
    }

    static List<InetAddress> inTurn(List<InetAddress> addresses) {
        List<InetAddress> first = new ArrayList<>();
        List<InetAddress> second = new ArrayList<>();
        int length = addresses.getFirst().getAddress().length;
        addresses.stream().distinct()
                .forEach(address -> (address.getAddress().length == length ? first : second).add(address));
        List<InetAddress> inTurn = new ArrayList<>();
        for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
            inTurn.addAll(first.subList(Math.min(i, first.size()), Math.min(i + 1, first.size())));
            inTurn.addAll(second.subList(Math.min(i, second.size()), Math.min(i + 1, second.size())));
        }
        return List.copyOf(inTurn.subList(0, Math.min(inTurn.size(), MOST_ADDRESSES)));
    }

    @Override
    public String toString() {
        return ascii() + ":" + port;
    }
}
