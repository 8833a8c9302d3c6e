package dev.golink.app.alerts.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Addresses that alerts can be sent to. */
public final class WebhookAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private WebhookAddress() {}

    /** What a text names, if that is an address of http or https with a host, and without a name and password in it. */
    public static Optional<URI> parse(String text) {
        try {
            URI address = new URI(text.strip());
            boolean good = address.getScheme() != null && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && address.getHost() != null && address.getUserInfo() == null;
            return good ? Optional.of(new URI(address.toASCIIString())) : Optional.empty();
        } catch (URISyntaxException _) {
            // Somebody is still typing, or wrote something else into the file.
            return Optional.empty();
        }
    }
}
