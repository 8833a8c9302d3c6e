package dev.golink.app.link;

import java.net.URI;
import java.net.URISyntaxException;

import org.jspecify.annotations.Nullable;

import dev.golink.server.address.HostAndPort;

/** Reads a server's address as people write it: {@code ws://host:8080}. */
public final class ServerAddress {
    private ServerAddress() {}

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException if the text is not an address; the message gives the reason in one line
     */
    public static URI parse(String text) {
        URI address = uri(text);
        require(!"wss".equalsIgnoreCase(address.getScheme()),
                "'" + text
                        + "' asks for an encrypted connection (wss), which is not supported yet; use ws://host:port");
        require("ws".equalsIgnoreCase(address.getScheme()) && HostAndPort.isIn(address),
                "'" + text + "' is not a server's address, such as ws://host:8080");
        require(isEmpty(address.getPath()) && isEmpty(address.getQuery()) && isEmpty(address.getFragment())
                && isEmpty(address.getUserInfo()),
                "'" + text + "' has more than host and port; a server's address is only ws://host:8080");
        return URI.create("ws://" + address.getRawAuthority());
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
}
