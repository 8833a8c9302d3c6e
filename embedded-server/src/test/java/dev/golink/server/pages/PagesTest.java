package dev.golink.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final TestHealth health = new TestHealth();
    private ServedPages server;

    @BeforeEach
    void start() throws IOException {
        server = new ServedPages(new Pages("{\"ws_port\":8080,\"heart_ms\":5000}", CertificateState.Off::new, health,
                Thread::startVirtualThread));
    }

    @AfterEach
    void stop() {
        server.close();
        client.close();
    }

    @ParameterizedTest
    @CsvSource({"/phone, text/html", "/phone?id=x, text/html", "/phone/main.js, text/javascript",
        "/phone/phone.css, text/css", "/phone/mark.svg, image/svg+xml"})
    void thePageAndItsFilesAreServedByTheirTypes(String path, String type) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type + "; charset=utf-8");
        assertThat(answer.body()).isNotEmpty();
    }

    @Test
    void thePageGetsTheWebSocketPortAndTheHeartbeatInterval() throws Exception {
        assertThat(get("/phone/server.json").body()).isEqualTo("{\"ws_port\":8080,\"heart_ms\":5000}");
    }

    @ParameterizedTest
    @CsvSource({"/, phone", "/?id=x, phone?id=x", "/phone/, ../phone", "/phone/?id=x, ../phone?id=x",
        "/phone/index.html, ../phone"})
    void otherAddressesOfThePhonePageRedirectToItUnderAnyPrefix(String path, String location) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue(location);
    }

    @Test
    void everyFileOfThePageIsServed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../assets/phone-page"))) {
            assertThat(PhonePageFiles.NAMES)
                    .containsExactlyInAnyOrderElementsOf(files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void noFileOfThePageNamesAnotherByAnAbsolutePath() throws Exception {
        assertThat(get("/phone").body()).doesNotContain("=\"/");
        for (String name : PhonePageFiles.NAMES) {
            if (!name.equals("index.html")) {
                assertThat(get("/phone/" + name).body()).as(name).doesNotContain("'/phone", "from '/");
            }
        }
    }

    @Test
    void aRequestWithABodyIsRefused() throws Exception {
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(uri("/phone"))
                .method("GET", HttpRequest.BodyPublishers.ofString("x")).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/phone/../module-info.class", "/phone/..%2fmodule-info.class", "/phone/nothing.js",
        "/phone/a/b.js", "/module-info.class", "/phone/.html", "/phones"})
    void nothingElseIsServed(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void requestsThatDoNotReadAreRefused() throws Exception {
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(uri("/phone"))
                .POST(HttpRequest.BodyPublishers.ofString("x")).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
    }

    @Test
    void thePageMayLoadOnlyFromItsOwnServer() throws Exception {
        assertThat(get("/phone").headers().firstValue("Content-Security-Policy")).get().asString()
                .startsWith("default-src 'self'; connect-src 'self' ws: wss:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/healthz", "/readyz"})
    void aServerThatIsWellSaysOk(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("ok\n");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
    }

    @Test
    void aFailedHealthCheckAnswers503WithTheTextOfThatPath() throws Exception {
        health.ready = Optional.of("The server is ending.");
        assertThat(get("/healthz").statusCode()).isEqualTo(200);
        assertThat(get("/readyz").statusCode()).isEqualTo(503);
        assertThat(get("/readyz").body()).isEqualTo("The server is ending.\n");

        health.alive = Optional.of("The hub hangs.");
        assertThat(get("/healthz").statusCode()).isEqualTo(503);
        assertThat(get("/healthz").body()).isEqualTo("The hub hangs.\n");
        assertThat(get("/healthz").headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @ParameterizedTest
    @CsvSource({"/healthz, 200", "/readyz, 503"})
    void healthIsAlsoToldWithoutABody(String path, int status) throws Exception {
        health.ready = Optional.of("The server is ending.");

        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(uri(path)).HEAD().build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/healthz", "/readyz"})
    void healthIsReadOnly(String path) throws Exception {
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(uri(path))
                .DELETE().build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private static final class TestHealth implements Health {
        private volatile Optional<String> alive = Optional.empty();
        private volatile Optional<String> ready = Optional.empty();

        @Override
        public Optional<String> whyNotAlive() {
            return alive;
        }

        @Override
        public Optional<String> whyNotReady() {
            return ready;
        }
    }
}
