package dev.golink.server.gateway;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.address.HostAndPort;
import dev.golink.server.admission.AdmissionDecision;
import dev.golink.server.http.RequestHeaders;

/**
 * Decides which web pages may connect. A browser lets any page connect to anything it can reach, including ports of
 * this computer. The browser sends the page's origin in the Origin header (RFC 6454). So a page must come from the host
 * it connects to, as the phone page does. That host must be a literal address or one of this computer's own names, which
 * are those of its certificate: the owner of another name can make it point to this server (DNS rebinding). Programs other than browsers send no Origin. Any
 * thread may call it. See decision 0009.
 */
public final class OriginRule {
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|\\[[0-9a-fA-F:.]+]");

    private static final Logger LOG = LoggerFactory.getLogger(OriginRule.class);
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\.[0-9.]+|\\[::1]");
    /**
     * The most origins that are logged, each once. A refused page gets no more than a status code from its browser, so
     * the log gives the reason.
     */
    private static final int MOST_SAID = 100;

    private final Set<String> said = ConcurrentHashMap.newKeySet();
    private final Set<String> listed;
    private final Supplier<Set<String>> ownNames;

    /**
     * A rule that also admits pages of the listed origins.
     *
     * @param listed   origins whose pages may connect besides those of this server's own address
     * @param ownNames the host names of this computer now; a star stands for the first part of any name
     */
    public OriginRule(Set<String> listed, Supplier<Set<String>> ownNames) {
        this.listed = listed;
        this.ownNames = ownNames;
    }

    /** The refusal of a page that may not connect; empty if the peer may connect. */
    public Optional<AdmissionDecision.Refused> decide(RequestHeaders headers) {
        if (!headers.has("origin")) {
            return Optional.empty();
        }
        String origin = headers.single("origin").orElse("");
        if (listed.contains(origin) || isFromHere(origin, headers.single("host").orElse(""))) {
            return Optional.empty();
        }
        String words = "Web pages of " + printable(origin)
                + " may not connect. To allow them, start the server with --allow-origin "
                + printable(origin) + ".";
        if (said.size() < MOST_SAID && said.add(origin)) {
            LOG.warn("A web page was refused. {}", words);
        }
        return Optional.of(new AdmissionDecision.Refused(403, words));
    }

    /**
     * Whether a Host header names this computer: by a literal address, by a name of loopback, or by one of its own names.
     */
    public boolean isOwnHost(String host) {
        String here = hostOf("http://" + host);
        return LOOPBACK.matcher(here).matches() || LITERAL.matcher(here).matches() || !here.isEmpty() && isOwn(here);
    }

    private boolean isFromHere(String origin, String host) {
        String page = hostOf(origin);
        String here = hostOf("http://" + host);
        if (LOOPBACK.matcher(page).matches()) {
            return LOOPBACK.matcher(here).matches();
        }
        return !page.isEmpty() && page.equals(here) && (LITERAL.matcher(page).matches() || isOwn(page));
    }

    private boolean isOwn(String page) {
        Set<String> names = ownNames.get();
        return names.contains("*" + page.replaceFirst("[^.]*", ""))
                || names.stream().anyMatch(name -> page.equals(hostOf("http://" + name)));
    }

    private static String hostOf(String address) {
        try {
            String host = HostAndPort.of(URI.create(address)).ascii();
            return host.endsWith(".") ? host.substring(0, host.length() - 1) : host; // the same name, fully qualified
        } catch (IllegalArgumentException _) {
            return ""; // no valid address
        }
    }

    private static String printable(String origin) {
        return origin.matches("[!-~]{1,200}") ? origin : "ORIGIN";
    }
}
