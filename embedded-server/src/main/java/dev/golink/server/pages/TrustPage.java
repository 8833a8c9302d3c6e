package dev.golink.server.pages;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.golink.server.certificate.CaName;
import dev.golink.server.certificate.trust.TrustFile;
import dev.golink.server.http.HttpResponse;

/**
 * The page that explains how to make a device trust the server's CA, and the CA as files. Each answer is computed from
 * the certificate that the server has at that moment. Any thread may use it. See decision 0064.
 */
final class TrustPage {
    /** The parts of the page; the first one is around each of the others. */
    static final List<String> PARTS = List.of("frame.html", "own.html", "issued.html", "preparing.html", "off.html");
    /** The files that are the same for every certificate. */
    static final List<String> FILES = List.of("trust.css", "trust.js");
    private static final String FOLDER = "/trust-page/";
    private static final HttpResponse NO_FILE = PageHeaders
            .on(HttpResponse.text(404, "There is no such file. The page at /trust says what this server offers."));

    private final CompletionStage<Map<String, String>> parts;
    private final CompletionStage<Map<String, HttpResponse>> files;
    private final Supplier<CertificateState> certificate;
    private final Executor executor;

    /**
     * Begins to read the files of the page.
     *
     * @param certificate the state of the server's certificate, for any thread
     * @param executor    runs what may take time
     */
    TrustPage(Supplier<CertificateState> certificate, Executor executor) {
        this.certificate = certificate;
        this.executor = executor;
        this.parts = CompletableFuture.supplyAsync(() -> all(PARTS, PageFiles::text), executor);
        this.files = CompletableFuture.supplyAsync(() -> all(FILES, PageFiles::response), executor);
    }

    private static <T> Map<String, T> all(List<String> names, Function<String, T> reading) {
        return names.stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), name -> reading.apply(FOLDER + name)));
    }

    /** The page. */
    CompletionStage<HttpResponse> page() {
        return parts.thenApplyAsync(all -> {
            String body = switch (certificate.get()) {
                case CertificateState.Own(X509Certificate ca) -> part(all, "own.html").replace("%CA%",
                        CaName.of(ca).markup());
                case CertificateState.Issued() -> part(all, "issued.html");
                case CertificateState.Preparing() -> part(all, "preparing.html");
                case CertificateState.Off() -> part(all, "off.html");
            };
            return PageHeaders.on(HttpResponse.of(200, "text/html",
                    part(all, "frame.html").replace("%BODY%", body).getBytes(StandardCharsets.UTF_8)));
        }, executor);
    }

    private static String part(Map<String, String> all, String name) {
        return Objects.requireNonNull(all.get(name), name);
    }

    /**
     * A file of the page, or the CA in one of its forms.
     *
     * @param name without a folder
     */
    CompletionStage<HttpResponse> file(String name) {
        return files.thenApplyAsync(all -> Optional.ofNullable(all.get(name)).orElseGet(() -> caFile(name)), executor);
    }

    private HttpResponse caFile(String name) {
        return switch (certificate.get()) {
            case CertificateState.Own(X509Certificate ca) -> TrustFile.all(ca).stream()
                    .filter(file -> file.name().equals(name)).findFirst().map(TrustPage::response).orElse(NO_FILE);
            case CertificateState.Issued(),CertificateState.Preparing(),CertificateState.Off() -> NO_FILE;
        };
    }

    private static HttpResponse response(TrustFile file) {
        return PageHeaders.on(HttpResponse.file(file.mediaType(), file.content()));
    }
}
