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
 * The host and the port of an address such as {@code ws://lab_server:8080}. Reads what {@link URI#getHost()} does not: names with
 * an underscore, which Windows and containers give, and names that are not in ASCII (RFC 5890). Any thread may use it.
 *
 * @param host a name as it was written, or a literal address without brackets
 * @param port 1 to 65535
 */
public record HostAndPort(String host, int port) {
    /** More addresses of one name are not tried. */
    private static final int MOST_ADDRESSES = 8;
    private static final int HIGHEST_PORT = 65_535;
    private static final int PORT_OF_HTTP = 80;
    private static final int PORT_OF_HTTPS = 443;
    private static final Pattern AUTHORITY = Pattern
            .compile(
                    "(?:\\[(?<literal>[0-9a-fA-F:.]+(?:%[^\\[\\]]+)?)]|(?<name>[\\p{L}\\p{M}\\p{Nd}._-]+))(?::(?<port>[0-9]{0,9}))?");

    /**
     * Takes an address apart. The port is the scheme's own if it names none.
     *
     * @throws IllegalArgumentException if it names no host, or something besides host and port before its path, or a port that
     *     is none
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

    /** Whether an address names a host that can be asked for, and a port that is one. */
    public static boolean isIn(URI address) {
        try {
            var _ = of(address);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** @throws IllegalArgumentException if the port is none */
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
     * The host as DNS and HTTP write it: in ASCII and in small letters, a literal IPv6 address in brackets.
     *
     * @throws IllegalArgumentException if the name can't be written so, since a part of it is too long
     */
    public String ascii() {
        if (host.indexOf(':') >= 0) {
            return "[" + host + "]";
        }
        boolean isAscii = host.chars().allMatch(unit -> unit < 128);
        return (isAscii ? host : IDN.toASCII(Normalizer.normalize(host, Normalizer.Form.NFKC), IDN.ALLOW_UNASSIGNED))
                .toLowerCase(Locale.ROOT);
    }

    /** What a request's {@code Host} says: {@link #ascii()} without a zone, and the port, unless that is the one of HTTP. */
    public String header() {
        String name = ascii().replaceFirst("%[^]]*", ""); // which means something on this computer alone (RFC 6874, section 4)
        return port == PORT_OF_HTTP ? name : name + ":" + port;
    }

    /**
     * The addresses of the host in the order to try them: as the system gives them, but IPv6 and IPv4 in turn, since often one of
     * the two leads nowhere (RFC 8305, section 4). At least one, at most eight. May take seconds to ask.
     *
     * @throws UnknownHostException if there are none
     */
    public List<InetAddress> addresses() throws UnknownHostException {
        return inTurn(List.of(resolve()));
    }

    /** A name that is not in ASCII is asked for as DNS writes it, and else as it is: so it stands in files of hosts. */
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
