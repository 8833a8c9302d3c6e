package dev.golink.app.link;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.golink.server.ServerAddresses;
import dev.golink.server.address.HostAndPort;
import dev.golink.server.certificate.Pin;

/**
 * A server's address as people write it: {@code ws://host:8080}, or {@code wss://host:8080} if it is encrypted. An
 * encrypted address may have the pin of the server's key: {@code wss://host:8080?pin=…}.
 *
 * @param server the address, without pins
 * @param pins   the pin of the key, and after it those of keys that may replace it; empty if none is known
 */
public record ServerAddress(URI server, List<Pin> pins) {
    private static final String PIN = "pin=";
    private static final String LINK = "golink:";

    /** Copies the list. */
    public ServerAddress {
        pins = List.copyOf(pins);
    }

    /** The address of a server without pins. */
    public static ServerAddress of(URI server) {
        return new ServerAddress(server, List.of());
    }

    /**
     * The address at which other computers reach the server in this process. It has the pin of the key if they need it:
     * they know the certificate of another CA without one.
     */
    public static ServerAddress forOthers(ServerAddresses now) {
        return !now.tls().isReady() ? of(now.webSocket())
                : new ServerAddress(now.secureWebSocket(),
                        now.tls() == ServerAddresses.Tls.OWN_CA ? now.pin().stream().toList() : List.of());
    }

    /**
     * Reads an address, or a link.
     *
     * @throws IllegalArgumentException if the text is not an address; the message gives the reason in one line
     */
    public static ServerAddress parse(String text) {
        if (text.regionMatches(true, 0, LINK, 0, LINK.length())) {
            return ofLink(text);
        }
        URI address = uri(text);
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        require(("ws".equals(scheme) || "wss".equals(scheme)) && HostAndPort.isIn(address),
                "'" + text + "' is not a server's address, such as ws://host:8080");
        String query = address.getRawQuery();
        boolean hasPin = query != null && query.startsWith(PIN) && "wss".equals(scheme);
        require(isEmpty(address.getPath()) && (hasPin || isEmpty(query)) && isEmpty(address.getFragment())
                && isEmpty(address.getUserInfo()),
                "'" + text + "' has more than host and port; a server's address is only ws://host:8080");
        return new ServerAddress(URI.create(scheme + "://" + address.getRawAuthority()),
                hasPin ? pins(query.substring(PIN.length())) : List.of());
    }

    private static ServerAddress ofLink(String text) {
        try {
            return ConsoleLink.parse(text).address();
        } catch (InvalidLink _) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a link that works; a server's address is like ws://host:8080");
        }
    }

    /**
     * Reads pins.
     *
     * @param text pins separated by commas
     * @throws IllegalArgumentException if one is no pin; the message says what a pin looks like
     */
    static List<Pin> pins(String text) {
        return Arrays.stream(text.split(",", -1)).map(Pin::new).toList();
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'" + text + "' is not a server's address, such as ws://host:8080");
        }
    }

    private static boolean isEmpty(@Nullable String part) {
        return part == null || part.isEmpty() || part.equals("/");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** The address as text, with its pins; {@link #parse} reads it. */
    @Override
    public String toString() {
        return pins.isEmpty() ? server.toString()
                : server + "?" + PIN + pins.stream().map(Pin::text).collect(Collectors.joining(","));
    }
}
