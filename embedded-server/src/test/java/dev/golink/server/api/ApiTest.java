package dev.golink.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.FixedClient;
import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.protocol.api.ApiOperation;

/** The API as programs see it: phones, commands and runs, and who may ask what. */
@Timeout(120)
class ApiTest {
    private static final String NOTICE = "{\"of\":\"notice\",\"text\":\"hello\",\"to_user\":\"lab-7\"}";

    private ApiServer server;
    private String viewer;
    private String operator;

    @BeforeEach
    void start() throws IOException {
        server = new ApiServer();
        viewer = server.token(Role.VIEWER);
        operator = server.token(Role.OPERATOR);
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void aViewerReadsNumbersAndPhones() {
        try (FixedClient _ = server.phone("lab-7", ",\"model\":\"Pixel 8\"");
                FixedClient _ = server.phone("lab-%C3%BC", "")) {
            assertThat(server.get("/api/online", viewer).body()).contains("\"online\":2", "\"known\":2");
            assertThat(server.get("/api/phones", viewer).body()).contains("\"model\":\"Pixel 8\"", "\"lab-ü\"")
                    .doesNotContain("more");
            assertThat(server.get("/api/phones/lab%2D%C3%BC", viewer).body()).contains("\"id\":\"lab-ü\"");
            assertThat(server.get("/api/phones/nobody", viewer).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void phonesComePageByPageInTheOrderOfTheirIds() {
        try (FixedClient _ = server.phone("b", "");
                FixedClient _ = server.phone("a", "");
                FixedClient _ = server.phone("c", "")) {
            HttpResponse<String> first = server.get("/api/phones?limit=2", viewer);
            assertThat(first.body()).contains("\"a\"", "\"b\"", "\"more\":true").doesNotContain("\"c\"");
            assertThat(server.get("/api/phones?limit=2&after=b", viewer).body()).contains("\"c\"")
                    .doesNotContain("\"b\"", "more");
        }
    }

    @Test
    void phonesAreFoundByPresenceGroupAndTag() {
        try (FixedClient _ = server.phone("lab-7", "");
                FixedClient anna = FixedClient
                        .connect(server.server().endpoints(), "/goLink/manager/operator", operator)) {
            anna.heard(0);
            anna.say("{\"event\":\"edit_phones\",\"id\":\"1\",\"phones\":[\"lab-7\"],\"join\":[\"é 1\"],"
                    + "\"mark\":[\"x\"]}");
            anna.heard("edited");

            assertThat(server.get("/api/phones?group=e%CC%81+1&tag=x&presence=online,late", viewer).body())
                    .contains("lab-7");
            for (String other : List.of("group=b", "tag=y", "presence=offline,stale")) {
                assertThat(server.get("/api/phones?" + other, viewer).body()).isEqualTo("{\"phones\":[]}");
            }
        }
    }

    @Test
    void anOperatorWaitsForTheOutcomeOfACommand() {
        try (FixedClient phone = server.phone("lab-7", ",\"can_notice\":true")) {
            Thread answering = Thread.ofVirtual().start(() -> {
                String notice = phone.heard("\"event\":\"notice\"");
                phone.say("{\"event\":\"notice\",\"state\":\"shown\",\"id\":\"" + id(notice) + "\"}");
            });

            HttpResponse<String> answer = server.command(operator, "?wait=30", NOTICE);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"by\":\"operator\"", "\"stages\":{\"done\":1}",
                    "\"to_user\":\"lab-7\",\"outcome\":\"done\"");
            assertThat(answering.isAlive()).isFalse();
            String run = answer.headers().firstValue("Location").orElseThrow();
            assertThat(server.get(run, viewer).body()).contains("{\"id\":\"lab-7\",\"stage\":\"done\"")
                    .doesNotContain("results");
            assertThat(server.get("/api/runs", viewer).body()).contains("\"of\":\"notice\"", "\"text\":\"hello\"");
        }
    }

    @Test
    void whatAnApplicationAnswersIsToldToTheOneWhoWaits() {
        String technician = server.token(Role.TECHNICIAN);
        try (FixedClient phone = server.phone("lab-7", ",\"can_custom\":true")) {
            Thread.ofVirtual().start(() -> phone.say("{\"event\":\"custom_result\",\"id\":\""
                    + id(phone.heard("\"event\":\"custom\"")) + "\",\"ok\":true,\"data\":{\"version\":7}}"));

            assertThat(server.command(technician, "?wait=30",
                    "{\"of\":\"custom\",\"name\":\"ask\",\"data\":1,\"to_users\":[\"lab-7\",\"nobody\"]}").body())
                    .contains("\"data\":{\"version\":7}", "\"to_user\":\"nobody\",\"outcome\":\"unreachable\"");
        }
    }

    @Test
    void aCommandWhoseOutcomeIsNotKnownInTimeIsARunThatGoesOn() {
        try (FixedClient _ = server.phone("lab-7", ",\"can_notice\":true")) {
            for (String query : List.of("", "?wait=1")) {
                HttpResponse<String> answer = server.command(operator, query, NOTICE);

                assertThat(answer.statusCode()).isEqualTo(202);
                assertThat(answer.headers().firstValue("Location")).get().asString().startsWith("/api/runs/");
                assertThat(answer.body()).contains("\"stages\":{\"out\":1}");
            }
        }
    }

    @Test
    void aCommandIsForAGroupOrForAllThatAreConnected() {
        assertThat(server.command(operator, "", "{\"of\":\"locate\",\"to_all\":true}").body())
                .contains("urn:golink:problem:no_phones");
        try (FixedClient _ = server.phone("lab-7", ""); FixedClient _ = server.phone("lab-8", "")) {
            assertThat(server.command(operator, "?wait=30", "{\"of\":\"locate\",\"to_all\":true}").body())
                    .contains("\"stages\":{\"unsupported\":2}");
            assertThat(server.command(operator, "", "{\"of\":\"locate\",\"to_group\":\"none\"}").statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void aRequestThatIsRepeatedWithItsKeyGivesTheCommandOnce() {
        HttpResponse<String> first = keyed("k1", NOTICE);
        HttpResponse<String> second = keyed("k1", NOTICE);

        assertThat(second.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"));
        assertThat(keyed("k2", NOTICE).headers().firstValue("Location"))
                .isNotEqualTo(first.headers().firstValue("Location"));
        assertThat(keyed("k1", NOTICE.replace("hello", "bye")).body()).contains("urn:golink:problem:key_used");
        assertThat(keyed("k".repeat(129), NOTICE).statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> keyed(String key, String body) {
        return server.send(server.request("/api/commands", operator).header("Content-Type", "application/json")
                .header("Idempotency-Key", key).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @ParameterizedTest
    @EnumSource(Right.class)
    void anOperatorWithOneRightGetsWhatNeedsItAndNothingElse(Right right) {
        String token = server.token("anna", Rights.of(right));

        for (String path : List.of("/api/online", "/api/phones", "/api/phones/x", "/api/runs", "/api/runs/x",
                "/api/history", "/metrics")) {
            int status = server.get(path, token).statusCode();
            if (right == Right.SEE) {
                assertThat(status).as(path).isNotEqualTo(403);
            } else {
                assertThat(status).as(path).isEqualTo(403);
            }
        }
        assertThat(server.command(token, "?wait=30", NOTICE).statusCode())
                .isEqualTo(right == Right.MESSAGE ? 200 : 403);
        assertThat(server.command(token, "?wait=30", "{\"of\":\"stop_screen\",\"to_user\":\"a\"}").statusCode())
                .isEqualTo(right == Right.SHARE ? 200 : 403);
        assertThat(server.command(token, "?wait=30", "{\"of\":\"disconnect\",\"to_user\":\"a\"}").statusCode())
                .isEqualTo(right == Right.ADMIT ? 200 : 403);
    }

    @Test
    void aMissingRightIsNamed() {
        HttpResponse<String> answer = server.command(viewer, "", NOTICE);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString()
                .startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"urn:golink:problem:missing_right\"", "\"status\":403",
                "\"right\":\"message\"");
        assertThat(server.get("/api/runs", viewer).body()).isEqualTo("{\"runs\":[]}");
    }

    @Test
    void aTokenThatIsGoneIsRefusedAtOnce() {
        assertThat(server.get("/api/online", viewer).statusCode()).isEqualTo(200);

        server.remove("viewer");

        HttpResponse<String> answer = server.get("/api/online", viewer);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"GoLink\"");
    }

    @Test
    void withoutATokenAProgramOfTheOwnUserMayShareAndReadFiguresAndNothingElse() {
        assertThat(server.get("/api/phones").body()).contains("\"right\":\"see\"");
        assertThat(server.get("/metrics").statusCode()).isEqualTo(200);
        assertThat(server.get("/api/openapi.json").statusCode()).isEqualTo(200);

        server.wantTokens();

        for (ApiOperation operation : ApiOperation.values()) {
            if (!operation.isPublic() && operation.method().equals("GET")) {
                assertThat(server.get(operation.path().replace("{id}", "x")).statusCode()).as("%s", operation)
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void aProgramWithoutATokenCantActInTheNameOfAnAccount() {
        String stop = "{\"of\":\"stop_screen\",\"to_user\":\"nobody\"}";
        assertThat(server.send(HttpRequest.newBuilder(server.address("/api/commands?wait=30"))
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(stop))).body())
                .contains("\"by\":\"api\"");

        String token = server.token("api", Rights.of(Right.SHARE));

        assertThat(server.get("/metrics").statusCode()).isEqualTo(401);
        assertThat(server.send(HttpRequest.newBuilder(server.address("/api/commands"))
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(stop)))
                .statusCode()).isEqualTo(401);
        assertThat(server.command(token, "?wait=30", stop).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"Origin, https://evil.example", "Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, ''", "Origin, null"})
    void aPageOfAnotherOriginGetsNothingWithoutAToken(String header, String value) {
        HttpResponse<String> answer = server
                .send(HttpRequest.newBuilder(server.address("/metrics")).header(header, value));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("urn:golink:problem:foreign_page");
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
        assertThat(server.send(server.request("/metrics", viewer).header(header, value)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PUT", "PATCH", "OPTIONS", "POST"})
    void anotherMethodIsToldWhichAreAllowed(String method) {
        HttpResponse<String> answer = server.send(server.request("/api/phones", operator).method(method,
                HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
        assertThat(server.get("/api/commands", operator).headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void aHeadRequestGetsTheHeadersOfTheAnswer() {
        HttpResponse<String> head = server.send(server.request("/api/online", viewer).HEAD());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(
                server.get("/api/online", viewer).body().length());
    }

    @ParameterizedTest
    @CsvSource({"application/json, 200", "'text/html, */*;q=0.1', 200", "application/*, 200", "text/html, 406",
        "'*/*, application/json;q=0', 406", "'*/*;q=0, application/json', 200", "'', 200"})
    void aClientThatAcceptsNoJsonIsToldSo(String accept, int status) {
        assertThat(server.send(server.request("/api/online", viewer).header("Accept", accept)).statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/phones?limit=0", "/api/phones?limit=1001", "/api/phones?limit=x",
        "/api/phones?colour=red", "/api/phones?group=", "/api/phones?presence=away", "/api/phones?limit=1&limit=2",
        "/api/phones?group=%FF", "/api/phones/%FF", "/api/online?x", "/api/history?from=noon",
        "/api/history?kinds=all", "/api/history/counts?from=0&until=1",
        "/api/history/counts?from=1&until=0&step_ms=60000",
        "/api/history?before=9007199254740992", "/api/history?from=%2B999999999-12-31T23:59:59Z",
        "/api/history?until=-999999999-01-01T00:00:00Z",
        "/api/history/counts?from=%2B999999990-01-01T00:00:00Z&until=%2B999999990-01-01T01:00:00Z&step_ms=60000"})
    void aParameterThatCantBeIsRefusedInWords(String path) {
        HttpResponse<String> answer = server.get(path, viewer);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:golink:problem:invalid_request", "\"detail\":\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"of\":\"notice\",\"to_user\":\"a\"}", "{\"of\":\"locate\"}",
        "{\"of\":\"locate\",\"to_user\":\"a\",\"to_all\":true}", "{\"of\":\"locate\",\"to_users\":[]}",
        "{\"of\":\"locate\",\"to_users\":[1]}", "{\"of\":\"locate\",\"to_all\":false}",
        "{\"of\":\"explode\",\"to_user\":\"a\"}", "{\"to_user\":\"a\"}",
        "{\"of\":\"locate\",\"to_user\":\"a\",\"at_once\":0}", "{\"of\":\"locate\",\"to_user\":\"\"}"})
    void aCommandThatCantBeIsRefusedInWords(String body) {
        HttpResponse<String> answer = server.command(operator, "", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:golink:problem:invalid_request");
    }

    @Test
    void aBodyMustBeJsonAndNotTooLong() {
        assertThat(server.send(server.request("/api/commands", operator).POST(
                HttpRequest.BodyPublishers.ofString(NOTICE))).statusCode()).isEqualTo(415);
        assertThat(server.command(operator, "", " ".repeat(ApiOperation.Api.LONGEST_BODY) + NOTICE).statusCode())
                .isEqualTo(413);
        assertThat(server.command(operator, "?wait=30", " ".repeat(100_000) + NOTICE).statusCode()).isEqualTo(200);
        assertThat(server.send(server.request("/api/online", viewer).method("GET",
                HttpRequest.BodyPublishers.ofString("x"))).statusCode()).isEqualTo(413);
    }

    @Test
    void whoAsksTooOftenIsToldToWait() {
        int refused = 0;
        HttpResponse<String> last = server.get("/api/online", viewer);
        for (int i = 0; i < 1_000 && last.statusCode() == 200; i++) {
            last = server.get("/api/online", viewer);
            refused++;
        }

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(refused).isGreaterThan(90);
        assertThat(last.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(server.get("/api/online", operator).statusCode()).isEqualTo(200);
    }

    @Test
    void nothingIsStoredByCaches() {
        assertThat(server.get("/api/online", viewer).headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(server.get("/api/nothing", viewer).headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(server.get("/api/nothing", viewer).statusCode()).isEqualTo(404);
    }

    private static String id(String message) {
        return message.replaceAll(".*\"id\":\"([^\"]*)\".*", "$1");
    }
}
