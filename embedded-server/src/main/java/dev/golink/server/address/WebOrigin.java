package dev.golink.server.address;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Origins of web pages, as browsers send them (RFC 6454, section 7). Any thread may use it. */
public final class WebOrigin {
    private static final String FORM = "an origin is SCHEME://HOST or SCHEME://HOST:PORT, such as https://ops.example";
    private static final Pattern ORIGIN = Pattern
            .compile("(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?<host>[^/?#@\\\\*\\s]*)");
    private static final Pattern PATH = Pattern.compile("[/?#].*");

    private WebOrigin() {}

    /**
     * Why no browser ever sends a text as an origin, as text for people; empty if one may. {@code null} is an origin:
     * browsers send it for files and sandboxed frames.
     */
    public static Optional<String> whyNever(String text) {
        if (text.equals("null")) {
            return Optional.empty();
        }
        Optional<String> sent = asSent(text);
        return sent.filter(text::equals).isPresent() ? Optional.empty()
                : Optional.of(sent.map(origin -> "browsers send this origin as " + origin).orElse(FORM));
    }

    /** The origin of an address as browsers send it; empty if the text has no origin. */
    private static Optional<String> asSent(String text) {
        Matcher matcher = ORIGIN.matcher(text);
        if (!matcher.lookingAt()
                || matcher.end() < text.length() && !PATH.matcher(text.substring(matcher.end())).matches()) {
            return Optional.empty();
        }
        String scheme = matcher.group("scheme").toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "http", "https" -> ofHost(scheme, matcher.group("host"));
            case "ws", "wss" -> Optional.empty(); // of sockets; a page has none of these
            default -> Optional.of(scheme + "://" + matcher.group("host"));
        };
    }

    private static Optional<String> ofHost(String scheme, String authority) {
        try {
            HostAndPort host = HostAndPort.of(URI.create(scheme + "://" + authority));
            boolean usual = host.port() == (scheme.equals("https") ? 443 : 80);
            return Optional.of(scheme + "://" + host.ascii() + (usual ? "" : ":" + host.port()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
