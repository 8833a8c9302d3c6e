package dev.golink.server.access.loopback;

import java.util.regex.Pattern;

import dev.golink.server.http.RequestHeaders;
import dev.golink.server.proxy.ProxyHeaders;

/**
 * Decides whether a request needs no credential, because it comes from the server's own user on this computer. Proxies
 * and tunnels connect over loopback too, and web pages of other origins through the browser, so the address alone proves
 * nothing. Stateless. See decision 0068.
 */
public final class LoopbackRule {
    private static final Pattern HOST = Pattern
            .compile("(?i:localhost\\.?|127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}|\\[::1])(?::[0-9]{1,5})?");

    private LoopbackRule() {}

    /** Decides about a request. */
    public static LoopbackTrust decide(LoopbackRequest request) {
        if (!request.server().isLoopbackAddress() || !request.peer().isLoopbackAddress()) {
            return LoopbackTrust.NOT_LOOPBACK;
        }
        if (ProxyHeaders.isForwarded(request.headers())) {
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

    private static boolean namesLoopback(RequestHeaders headers) {
        return headers.single("host").filter(host -> HOST.matcher(host).matches()).isPresent();
    }
}
