package dev.golink.server.proxy;

import java.util.Set;

import dev.golink.server.http.RequestHeaders;

/** The headers by which a request shows that a proxy passed it on. Stateless. */
public final class ProxyHeaders {
    private static final Set<String> OF_PROXIES = Set.of("forwarded", "via", "x-real-ip", "x-client-ip",
            "x-cluster-client-ip", "x-original-forwarded-for", "x-envoy-external-address", "cf-connecting-ip",
            "fastly-client-ip", "fly-client-ip", "true-client-ip");
    private static final String FORWARDED = "x-forwarded-";

    private ProxyHeaders() {}

    /** Whether a proxy added a header to a request. */
    public static boolean isForwarded(RequestHeaders headers) {
        return headers.values().keySet().stream().anyMatch(ProxyHeaders::isOfProxies);
    }

    private static boolean isOfProxies(String header) {
        return OF_PROXIES.contains(header) || header.startsWith(FORWARDED);
    }
}
