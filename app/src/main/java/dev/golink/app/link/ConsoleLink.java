package dev.golink.app.link;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.golink.server.address.HostAndPort;
import dev.golink.server.certificate.Pin;

/**
 * A link that asks a console to show the phones of a server: {@code golink://lab.example:8080}. Any web page can contain
 * one, so it is only a proposal. See decision 0054.
 *
 * @param server  the server's address, such as {@code ws://lab.example:8080}; encrypted if the link has pins
 * @param pins    the pin of the server's key, and after it those of keys that may replace it
 * @param ignored the names of the parts that this version does not know, without their values, which may be secret
 */
public record ConsoleLink(URI server, List<Pin> pins, List<String> ignored) {
    private static final int USUAL_PORT = 8080;
    private static final int LONGEST = 2000;
    private static final Pattern LINK = Pattern.compile("golink://(?<authority>[^/?#]*)(?<path>[^?#]*)"
            + "(?:\\?(?<query>[^#]*))?(?:#(?<fragment>.*))?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("(?<host>\\[[^\\]]*]|[^:\\[\\]]*)(?::(?<port>.*))?");
    private static final Pattern SEPARATOR = Pattern.compile("&");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final String PIN = "pin=";
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

    /** Copies the lists. */
    public ConsoleLink {
        pins = List.copyOf(pins);
        ignored = List.copyOf(ignored);
    }

    /**
     * Reads a link.
     *
     * @throws InvalidLink if the text is not a valid link
     */
    public static ConsoleLink parse(String text) throws InvalidLink {
        if (text.length() > LONGEST) {
            throw new InvalidLink(InvalidLink.Reason.TOO_LONG, text);
        }
        Matcher link = LINK.matcher(text);
        if (!link.matches()) {
            throw new InvalidLink(InvalidLink.Reason.FORM, text);
        }
        HostAndPort server = server(link.group("authority"), text);
        List<Pin> pins = pins(link.group("query"), text);
        return new ConsoleLink(URI.create((pins.isEmpty() ? "ws://" : "wss://") + server), pins, ignored(link));
    }

    /** The server's address with its pins. */
    public ServerAddress address() {
        return new ServerAddress(server, pins);
    }

    private static List<Pin> pins(@Nullable String query, String text) throws InvalidLink {
        List<Pin> pins = new ArrayList<>();
        for (String part : SEPARATOR.splitAsStream(query == null ? "" : query).toList()) {
            if (part.startsWith(PIN)) {
                try {
                    pins.addAll(ServerAddress.pins(part.substring(PIN.length())));
                } catch (IllegalArgumentException e) {
                    throw new InvalidLink(InvalidLink.Reason.PIN, text);
                }
            }
        }
        return pins;
    }

    private static HostAndPort server(String authority, String text) throws InvalidLink {
        if (authority.indexOf('@') >= 0) { // what is before the @ could look like the server
            throw new InvalidLink(InvalidLink.Reason.USER, text);
        }
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches() || parts.group("host").isEmpty()) {
            throw new InvalidLink(InvalidLink.Reason.HOST, text);
        }
        String port = parts.group("port") == null ? String.valueOf(USUAL_PORT) : parts.group("port");
        if (!PORT.matcher(port).matches() || !isPort(Integer.parseInt(port))) {
            throw new InvalidLink(InvalidLink.Reason.PORT, text);
        }
        try {
            // The form of the network: other letters that look like a known name become visible.
            return HostAndPort.of(new URI("ws://" + parts.group("host") + ":" + port));
        } catch (IllegalArgumentException | URISyntaxException e) {
            throw new InvalidLink(InvalidLink.Reason.HOST, text);
        }
    }

    private static boolean isPort(int number) {
        return number >= 1 && number <= 65_535;
    }

    private static List<String> ignored(Matcher link) {
        List<String> names = new ArrayList<>();
        if (!link.group("path").isEmpty() && !link.group("path").equals("/")) {
            names.add("path");
        }
        if (link.group("query") != null) {
            SEPARATOR.splitAsStream(link.group("query")).filter(part -> !part.startsWith(PIN))
                    .map(part -> part.replaceFirst("=.*", ""))
                    .forEach(name -> names.add(NAME.matcher(name).matches() ? name : "another part"));
        }
        if (link.group("fragment") != null) {
            names.add("fragment");
        }
        return names;
    }
}
