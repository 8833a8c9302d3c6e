package dev.golink.app.alerts.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the addresses that alerts can be sent to. */
public final class WebhookAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private WebhookAddress() {}

    /** The address in a text, if it is an http or https address with a host and without a user name and password. */
    public static Optional<URI> parse(String text) {
        try {
            URI address = new URI(text.strip());
            boolean good = address.getScheme() != null && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && address.getHost() != null && address.getUserInfo() == null;
            return good ? Optional.of(new URI(address.toASCIIString())) : Optional.empty();
        } catch (URISyntaxException _) {
            // The operator is still typing, or the file contains something invalid.
            return Optional.empty();
        }
    }
}
