package dev.golink.server.access.loopback;

import java.util.Set;
import java.util.regex.Pattern;

import dev.golink.server.http.RequestHeaders;

/**
 * Decides whether a request needs no credential, because it comes from the server's own user on this computer. Proxies
 * and tunnels connect over loopback too, and web pages of other origins through the browser, so the address alone proves
 * nothing. Stateless. See decision 0068.
 */
public final class LoopbackRule {
    private static final Pattern HOST = Pattern
            .compile("(?i:localhost\\.?|127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}|\\[::1])(?::[0-9]{1,5})?");
    private static final Set<String> OF_PROXIES = Set.of("forwarded", "via", "x-real-ip", "x-client-ip",
            "x-cluster-client-ip", "x-original-forwarded-for", "x-envoy-external-address", "cf-connecting-ip",
            "fastly-client-ip", "fly-client-ip", "true-client-ip");
    private static final String FORWARDED = "x-forwarded-";

    private LoopbackRule() {}

    /** Decides about a request. */
    public static LoopbackTrust decide(LoopbackRequest request) {
        if (!request.server().isLoopbackAddress() || !request.peer().isLoopbackAddress()) {
            return LoopbackTrust.NOT_LOOPBACK;
        }
        if (isForwarded(request.headers())) {
            return LoopbackTrust.FORWARDED;
        }
        if (!namesLoopback(request.headers())) {
            return LoopbackTrust.OTHER_HOST;
        }
        if (!(request.owner() instanceof Owner.Known(long user)) || request.ownUser().isEmpty()) {
            return LoopbackTrust.OWNER_UNKNOWN;
        }
        return user == request.ownUser().getAsLong() ? LoopbackTrust.TRUSTED : LoopbackTrust.OTHER_USER;
    }

    /** Whether a proxy added a header to a request. */
    public static boolean isForwarded(RequestHeaders headers) {
        return headers.values().keySet().stream().anyMatch(LoopbackRule::isOfProxies);
    }

    private static boolean isOfProxies(String header) {
        return OF_PROXIES.contains(header) || header.startsWith(FORWARDED);
    }

    private static boolean namesLoopback(RequestHeaders headers) {
        return headers.single("host").filter(host -> HOST.matcher(host).matches()).isPresent();
    }
}
