package dev.golink.server.proxy;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import dev.golink.server.http.RequestHeaders;

/**
 * What one proxy told about the peer before it. Each proxy adds its hop at the end, so the last one comes from the
 * proxy that is connected to this server.
 *
 * @param address the address of that peer; empty if it is hidden or not understood
 * @param scheme  the scheme that the peer used, such as {@code https}; empty if the proxy told none
 */
record ForwardedHop(Optional<InetAddress> address, String scheme) {
    /** The most hops that are read. Clients can send any number, and there are never that many proxies. */
    private static final int MOST = 16;
    private static final String FOR = "x-forwarded-for";
    private static final String FORWARDED = "forwarded";
    private static final Pattern PAIR = Pattern
            .compile("\\s*(?<name>[A-Za-z]+)=(?:\"(?<quoted>[^\"\\\\]*)\"|(?<token>[^\\s;\"]+))\\s*(?:;|$)");
    /** An address; some proxies add a port, and then IPv6 is in brackets. */
    private static final Pattern NODE = Pattern
            .compile("(?<ipv4>[0-9]{1,3}(?:\\.[0-9]{1,3}){3})(?::[0-9]{1,5})?"
                    + "|\\[(?<bracketed>[0-9A-Fa-f:.]+)](?::[0-9]{1,5})?|(?<ipv6>[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*)");

    /**
     * The last hops of a request, in the order in which they were added. {@code X-Forwarded-For} wins over
     * {@code Forwarded}, because nearly all proxies write it, and few remove the other one.
     */
    static List<ForwardedHop> in(RequestHeaders headers) {
        return headers.has(FOR) || !headers.has(FORWARDED) ? ofOlderHeaders(headers)
                : last(elements(String.join(",", headers.all(FORWARDED)))).stream().map(ForwardedHop::ofElement)
                        .toList();
    }

    private static List<ForwardedHop> ofOlderHeaders(RequestHeaders headers) {
        List<String> addresses = last(elements(String.join(",", headers.all(FOR))));
        List<String> schemes = last(elements(String.join(",", headers.all("x-forwarded-proto"))));
        if (addresses.isEmpty()) {
            return schemes.stream().map(scheme -> new ForwardedHop(Optional.empty(), scheme)).toList();
        }
        // Many proxies keep only one scheme. It is then the one of all hops.
        return IntStream.range(0, addresses.size())
                .mapToObj(i -> new ForwardedHop(address(addresses.get(i)),
                        schemes.size() == addresses.size() ? schemes.get(i)
                                : schemes.isEmpty() ? "" : schemes.getLast()))
                .toList();
    }

    /** The elements of a list (RFC 9110, section 5.6.1). A comma in quotes does not end an element. */
    private static List<String> elements(String list) {
        List<String> elements = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i <= list.length(); i++) {
            char next = i < list.length() ? list.charAt(i) : ',';
            if (next == '"') {
                quoted = !quoted;
            } else if (next == ',' && (!quoted || i == list.length())) {
                elements.add(list.substring(start, i).strip());
                start = i + 1;
            }
        }
        elements.removeIf(String::isEmpty);
        return elements;
    }

    private static List<String> last(List<String> elements) {
        return elements.subList(Math.max(0, elements.size() - MOST), elements.size());
    }

    /** Reads an element of {@code Forwarded} (RFC 7239). If a part is not understood, the address is unknown. */
    private static ForwardedHop ofElement(String element) {
        Optional<InetAddress> address = Optional.empty();
        String scheme = "";
        Matcher pair = PAIR.matcher(element);
        int end = 0;
        while (pair.find() && pair.start() == end) {
            end = pair.end();
            String value = Objects.requireNonNullElseGet(pair.group("quoted"), () -> pair.group("token"));
            switch (pair.group("name").toLowerCase(Locale.ROOT)) {
                case "for" -> address = address(value);
                case "proto" -> scheme = value;
                default -> {} // by, host and extensions
            }
        }
        return new ForwardedHop(end == element.length() ? address : Optional.empty(), scheme);
    }

    private static Optional<InetAddress> address(String text) {
        Matcher node = NODE.matcher(text);
        if (!node.matches()) {
            return Optional.empty();
        }
        String bracketed = node.group("bracketed");
        String ipv4 = node.group("ipv4");
        String literal = bracketed != null ? bracketed : ipv4 != null ? ipv4 : node.group("ipv6");
        try {
            return Optional.of(InetAddress.ofLiteral(literal));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // as if the proxy had told nothing
        }
    }
}
