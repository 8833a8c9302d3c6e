package dev.golink.server.pages;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import dev.golink.server.http.HttpHandler;
import dev.golink.server.http.HttpRequest;
import dev.golink.server.http.HttpResponse;

/**
 * The phone page, the page's settings, the page about trust, and the server's health. Addresses in answers are relative, so that they are
 * right behind a proxy that adds a path. Any thread may use it. See decision 0055.
 */
public final class Pages implements HttpHandler {
    private static final String PHONE = "/phone";
    private static final String TRUST = "/trust";
    private static final HttpResponse WRONG_METHOD = PageHeaders
            .on(HttpResponse.text(405, "This server answers only GET and HEAD.")).with("Allow", "GET, HEAD");
    private static final HttpResponse WITH_BODY = PageHeaders
            .on(HttpResponse.text(413, "This server takes no requests with a body."));
    private static final HttpResponse NOTHING = PageHeaders
            .on(HttpResponse.text(404, "There is nothing at this path. The phone page is at /phone."));

    private final CompletionStage<Map<String, HttpResponse>> files;
    private final HttpResponse settings;
    private final TrustPage trust;
    private final Health health;
    private final Executor executor;

    /**
     * Begins to read the files of the pages.
     *
     * @param settings    the settings of this server for the phone page, as JSON
     * @param certificate the state of the server's certificate, for any thread
     * @param health      the source of {@code /healthz} and {@code /readyz}
     * @param executor    runs what may take time; a thread for each task
     */
    public Pages(String settings, Supplier<CertificateState> certificate, Health health, Executor executor) {
        this.files = CompletableFuture.supplyAsync(PhonePageFiles::load, executor);
        this.settings = PageHeaders
                .on(HttpResponse.of(200, "application/json", settings.getBytes(StandardCharsets.UTF_8)));
        this.trust = new TrustPage(certificate, executor);
        this.health = health;
        this.executor = executor;
    }

    @Override
    public CompletionStage<HttpResponse> answer(HttpRequest request) {
        if (!request.isRead()) {
            return CompletableFuture.completedStage(WRONG_METHOD);
        }
        if (request.hasBody()) {
            return CompletableFuture.completedStage(WITH_BODY);
        }
        return switch (request.path()) {
            case "/healthz" -> state(health::whyNotAlive);
            case "/readyz" -> state(health::whyNotReady);
            case "/" -> redirect("phone" + request.query());
            case PHONE -> file("index.html");
            case PHONE + "/", PHONE + "/index.html" -> redirect("../phone" + request.query());
            case PHONE + "/server.json" -> CompletableFuture.completedStage(settings);
            case String path when path.startsWith(PHONE + "/") -> file(path.substring(PHONE.length() + 1));
            case TRUST -> trust.page();
            case TRUST + "/", TRUST + "/index.html" -> redirect("../trust");
            case String path when path.startsWith(TRUST + "/") -> trust.file(path.substring(TRUST.length() + 1));
            case String _ -> CompletableFuture.completedStage(NOTHING);
        };
    }

    private CompletionStage<HttpResponse> file(String name) {
        return files.thenApply(all -> all.getOrDefault(name, NOTHING));
    }

    /** Answers with the health. Caches must not store the answer, because it is valid only at this moment. */
    private CompletionStage<HttpResponse> state(Supplier<Optional<String>> trouble) {
        return CompletableFuture.supplyAsync(
                () -> trouble.get().map(words -> HttpResponse.text(503, words))
                        .orElseGet(() -> HttpResponse.text(200, "ok")),
                executor).thenApply(response -> PageHeaders.on(response, "no-store"));
    }

    private static CompletionStage<HttpResponse> redirect(String location) {
        return CompletableFuture.completedStage(
                PageHeaders.on(HttpResponse.of(302, "text/plain", new byte[0])).with("Location", location));
    }
}
