package dev.golink.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.certificate.Fingerprint;
import dev.golink.server.certificate.issue.Issuer;
import dev.golink.server.certificate.pem.PemCertificates;
import dev.golink.server.certificate.trust.TrustFile;
import dev.golink.server.network.SampleNames;

/** The page about trust, as browsers get it. */
class TrustPageTest {
    private static final X509Certificate CA = newCa("<Anna's> & Co");

    private final HttpClient client = HttpClient.newHttpClient();
    private volatile CertificateState state = new CertificateState.Own(CA);
    private ServedPages server;

    @BeforeEach
    void start() throws IOException {
        server = new ServedPages(new Pages("{}", () -> state, new WellHealth(), Thread::startVirtualThread));
    }

    @AfterEach
    void stop() {
        server.close();
        client.close();
    }

    @Test
    void thePageNamesTheCaAndEverySystemInBothLanguages() throws Exception {
        String page = text("/trust");

        assertThat(page).contains("GoLink CA of &lt;Anna's&gt; &amp; Co (").doesNotContain("<Anna", "%CA%", "%BODY%");
        assertThat(article(page, "en")).contains("Windows", "macOS", "iPhone and iPad", "Android", "Chromium",
                "Firefox", "golink cert show");
        assertThat(article(page, "zh-CN")).contains("Windows", "macOS", "iPhone 和 iPad", "Android", "Chromium",
                "Firefox", "golink cert show");
    }

    @Test
    void bothLanguagesHaveTheSameStepsAndFiles() throws Exception {
        String page = text("/trust");

        for (String pattern : List.of("data-system=\"\\w+\"", "<li>", "href=\"[^\"]+\"", "<h2>",
                "<code>[^<]+</code>")) {
            assertThat(found(article(page, "zh-CN"), pattern)).as(pattern)
                    .containsExactlyElementsOf(found(article(page, "en"), pattern)).isNotEmpty();
        }
        assertThat(found(article(page, "en"), "<li>")).as("three steps for each of six systems").hasSize(18);
    }

    @Test
    void thePageShowsNoFingerprintBecauseAForgedPageCouldShowItsOwn() throws Exception {
        assertThat(text("/trust")).doesNotContain(Fingerprint.of(CA).text())
                .doesNotContainPattern("[0-9A-F]{2}:[0-9A-F]{2}:");
    }

    @ParameterizedTest
    @CsvSource({"golink-ca.crt, application/x-x509-ca-cert", "golink-ca.pem, application/x-pem-file",
        "golink-ca.mobileconfig, application/x-apple-aspen-config"})
    void theCaIsOfferedAsFilesWithTheirMediaTypes(String name, String type) throws Exception {
        HttpResponse<byte[]> answer = get("/trust/" + name);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Content-Type")).containsExactly(type);
        assertThat(answer.body()).isEqualTo(TrustFile.all(CA).stream().filter(file -> file.name().equals(name))
                .findFirst().orElseThrow().content());
        assertThat(text("/trust")).contains("href=\"trust/" + name + "\"");
    }

    @Test
    void anotherCaIsOfferedAsSoonAsTheServerHasIt() throws Exception {
        assertThat(text("/trust/golink-ca.pem")).isEqualTo(PemCertificates.write(CA));
        X509Certificate other = newCa("lab-pc");
        state = new CertificateState.Own(other);

        assertThat(text("/trust/golink-ca.pem")).isEqualTo(PemCertificates.write(other));
        assertThat(text("/trust")).contains("GoLink CA of lab-pc (").doesNotContain("Anna");
    }

    @Test
    void withoutAnOwnCaThePageSaysSoAndOffersNoFiles() throws Exception {
        for (CertificateState other : List.of(new CertificateState.Off(), new CertificateState.Issued(),
                new CertificateState.Preparing())) {
            state = other;

            assertThat(get("/trust").statusCode()).isEqualTo(200);
            assertThat(article(text("/trust"), "en")).contains(switch (other) {
                case CertificateState.Off() -> "runs without TLS";
                case CertificateState.Issued() -> "Somebody else issued";
                case CertificateState.Preparing() -> "not ready yet";
                case CertificateState.Own _ -> "";
            }).doesNotContain("golink-ca");
            assertThat(article(text("/trust"), "zh-CN")).isNotEmpty();
            assertThat(get("/trust/golink-ca.crt").statusCode()).isEqualTo(404);
            assertThat(get("/trust/golink-ca.mobileconfig").statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({"/trust, text/html", "/trust/trust.css, text/css", "/trust/trust.js, text/javascript"})
    void thePageAndItsFilesHaveTheHeadersOfAllPages(String path, String type) throws Exception {
        HttpResponse<byte[]> answer = get(path);

        assertThat(answer.headers().allValues("Content-Type")).containsExactly(type + "; charset=utf-8");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).get().asString()
                .startsWith("default-src 'self'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().map()).doesNotContainKey("strict-transport-security");
        HttpResponse<byte[]> head = client.send(request(path).HEAD().build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void thePageNamesNoAddressFromTheRootSoThatAProxyMayAddAPath() throws Exception {
        assertThat(text("/trust")).doesNotContain("href=\"/", "src=\"/");
        assertThat(text("/trust/trust.css")).doesNotContain("url(");
    }

    @ParameterizedTest
    @CsvSource({"/trust/, ../trust", "/trust/index.html, ../trust"})
    void otherAddressesOfThePageLeadToIt(String path, String location) throws Exception {
        assertThat(get(path).headers().firstValue("Location")).hasValue(location);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/trust/own.html", "/trust/frame.html", "/trust/golink-ca.key", "/trust/../phone",
        "/trusted", "/trust/a/golink-ca.crt"})
    void nothingElseIsServed(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void everyFileOfThePageIsUsed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../assets/trust-page"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(
                    Stream.concat(TrustPage.PARTS.stream(), TrustPage.FILES.stream()).toList());
        }
    }

    private static X509Certificate newCa(String computer) {
        return new Issuer().newCa(SampleNames.computer(computer), Instant.now()).certificate();
    }

    private static String article(String page, String language) {
        return found(page, "(?s)<article lang=\"" + language + "\".*?</article>").getFirst();
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).toList();
    }

    private String text(String path) throws IOException, InterruptedException {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }
}
