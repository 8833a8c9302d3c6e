package dev.golink.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageServerTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private PageServer server;

    @BeforeEach
    void start() throws IOException {
        server = PageServer.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        server.start("{\"ws_port\":8080,\"heart_ms\":5000}");
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
    void thePageIsToldWhereThePhonesConnect() throws Exception {
        assertThat(get("/phone/server.json").body()).isEqualTo("{\"ws_port\":8080,\"heart_ms\":5000}");
    }

    @Test
    void theRootLeadsToThePage() throws Exception {
        HttpResponse<String> answer = get("/");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/phone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/phone/../module-info.class", "/phone/..%2fmodule-info.class", "/phone/nothing.js",
        "/phone/a/b.js", "/module-info.class", "/phone/.html", "/phones"})
    void nothingElseIsServed(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNoReadingIsRefused() throws Exception {
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(uri("/phone"))
                .POST(HttpRequest.BodyPublishers.ofString("x")).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
    }

    @Test
    void thePageMayLoadNothingFromElsewhere() throws Exception {
        assertThat(get("/phone").headers().firstValue("Content-Security-Policy")).get().asString()
                .startsWith("default-src 'self'; connect-src 'self' ws: wss:");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}
