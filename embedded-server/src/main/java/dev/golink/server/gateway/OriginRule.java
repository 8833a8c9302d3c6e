package dev.golink.server.gateway;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.golink.server.gateway.socket.HandshakeRequest;
import dev.golink.server.gateway.socket.Refusal;

/**
 * Which pages may connect. A browser lets any page it shows connect to anything it reaches, this computer's own ports included,
 * and says by Origin which page it is (RFC 6454). So a page must come from the host it connects to, as the phone page does; and
 * that host must not be a mere name, for whoever owns a name can have it point here (DNS rebinding). Programs send no Origin.
 */
final class OriginRule {
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|\\[[0-9a-fA-F:.]+]");

    private final Set<String> listed;
    private final String ownName;

    /** A rule that lets in the listed pages too. */
    OriginRule(Set<String> listed) {
        this.listed = listed;
        this.ownName = ownName();
    }

    /** Why a page may not connect, if it may not. */
    Optional<Refusal> judge(HandshakeRequest request) {
        if (!request.has("origin")) {
            return Optional.empty();
        }
        String origin = request.single("origin").orElse("");
        if (listed.contains(origin) || isFromHere(origin, request.single("host").orElse(""))) {
            return Optional.empty();
        }
        return Optional.of(Refusal.forbidden("Pages of " + printable(origin)
                + " may not connect; start the server with --allow-origin and this address if they should."));
    }

    private boolean isFromHere(String origin, String host) {
        String page = hostOf(origin);
        return !page.isEmpty() && page.equals(hostOf("http://" + host))
                && (page.equals("localhost") || page.equals(ownName) || LITERAL.matcher(page).matches());
    }

    private static String hostOf(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            return ""; // no address
        }
    }

    private static String printable(String origin) {
        return origin.chars().allMatch(c -> c > ' ' && c < 127) ? origin : "this origin";
    }

    private static String ownName() {
        try {
            return InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
        } catch (UnknownHostException _) {
            return "localhost"; // it has no other
        }
    }
}
