package dev.golink.server.pages;

import dev.golink.server.http.HttpResponse;

/** The headers that all pages have. */
final class PageHeaders {
    private static final String POLICY = "default-src 'self'; connect-src 'self' ws: wss:; img-src 'self' blob: data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private PageHeaders() {}

    /** Adds the headers to a response that caches may keep but must ask about. */
    static HttpResponse on(HttpResponse response) {
        return on(response, "no-cache");
    }

    /** Adds the headers to a response, with a value of Cache-Control. */
    static HttpResponse on(HttpResponse response, String caching) {
        return response.with("Cache-Control", caching).with("Content-Security-Policy", POLICY)
                .with("X-Content-Type-Options", "nosniff").with("Referrer-Policy", "no-referrer");
    }
}
