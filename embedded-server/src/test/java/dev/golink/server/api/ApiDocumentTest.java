package dev.golink.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.golink.server.FixedClient;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.protocol.api.ApiOperation;
import dev.golink.server.protocol.api.ProblemKind;

/** The OpenAPI document, and whether the server does what it says. */
@Timeout(120)
class ApiDocumentTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ApiServer server;
    private String token;
    private JsonNode document;

    @BeforeEach
    void start() throws IOException {
        server = new ApiServer();
        token = server.token(Role.ADMIN);
        document = JSON.readTree(server.get("/api/openapi.json").body());
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void theDocumentIsValidOpenApi() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);

        assertThat(new OpenAPIV3Parser().readContents(document.toString(), null, options).getMessages()).isEmpty();
        assertThat(document.path("openapi").asText()).isEqualTo("3.1.0");
    }

    @Test
    void eachSchemaIsValidJsonSchema() {
        JsonSchema dialect = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of(SchemaId.V202012));

        document.path("components").path("schemas").properties().forEach(
                each -> assertThat(dialect.validate(each.getValue())).as(each.getKey()).isEmpty());
    }

    @Test
    void theDocumentHasEveryOperationAndEveryKindOfProblem() {
        assertThat(document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ApiOperation.values())
                        .map(operation -> operation.method() + " " + operation.path()).toList());
        Set<String> types = new TreeSet<>();
        schemaNode("Problem").path("properties").path("type").path("enum").forEach(type -> types.add(type.asText()));
        assertThat(types).isEqualTo(
                Arrays.stream(ProblemKind.values()).map(ProblemKind::type).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource(ApiOperation.class)
    void eachAnswerHasAStatusATypeAndAFormOfTheDocument(ApiOperation operation) throws IOException {
        try (FixedClient _ = server.phone("lab-7", ",\"model\":\"x\",\"can_notice\":true,\"codecs\":[\"jpeg\"]")) {
            String run = server.command(token, "?wait=1",
                    "{\"of\":\"notice\",\"text\":\"a\",\"to_users\":[\"lab-7\",\"nobody\"]}").headers()
                    .firstValue("Location").orElseThrow();
            String id = operation == ApiOperation.RUN ? run.substring(run.lastIndexOf('/') + 1) : "lab-7";
            String path = operation.path().replace("{id}", id)
                    + (operation == ApiOperation.COUNTS ? "?from=0&until=600000&step_ms=60000" : "");

            if (operation == ApiOperation.COMMAND) {
                for (String body : new String[]{"{\"of\":\"locate\",\"to_user\":\"a\"}",
                    "{\"of\":\"open_screen\",\"to_all\":true,\"codec\":\"jpeg\"}",
                    "{\"of\":\"custom\",\"name\":\"a\",\"data\":[1],\"to_user\":\"lab-7\"}",
                    "{\"of\":\"disconnect\",\"why\":\"b\",\"to_user\":\"lab-7\"}"}) {
                    check(operation, server.command(token, "?wait=1", body));
                }
            } else {
                check(operation, server.get(path, token));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ApiOperation.class)
    void eachProblemHasAStatusATypeAndAFormOfTheDocument(ApiOperation operation) throws IOException {
        server.wantTokens();
        String path = operation.path().replace("{id}", "none");
        String method = operation.method();
        HttpRequest.BodyPublisher body = method.equals("POST") ? HttpRequest.BodyPublishers.ofString("{}")
                : HttpRequest.BodyPublishers.noBody();

        if (!operation.isPublic()) {
            check(operation, server.send(HttpRequest.newBuilder(server.address(path)).method(method, body)));
            check(operation, server.send(HttpRequest.newBuilder(server.address(path)).method(method, body)
                    .header("Origin", "https://evil.example")));
            check(operation, server.send(server.request(path, server.token("nobody",
                    Rights.NONE)).method(method, body)));
        }
        check(operation, server.send(server.request(path, token).method(method, body).header("Accept", "image/png")));
        check(operation, server.send(server.request(path, token).method(method, body)));
        if (operation == ApiOperation.RUNS) {
            check(operation, server.get(path + "?after=none", token));
        }
        check(operation, server.send(server.request(path + "?nothing=1", token).method(method, body)
                .header("Content-Type", "application/json")));
    }

    private void check(ApiOperation operation, HttpResponse<String> answer) throws IOException {
        JsonNode described = document.path("paths").path(operation.path()).path(operation.method().toLowerCase(
                Locale.ROOT)).path("responses").path(String.valueOf(answer.statusCode()));
        assertThat(described.isMissingNode()).as("%s: %s", answer.statusCode(), answer.body()).isFalse();
        String type = answer.headers().firstValue("Content-Type").orElseThrow();
        JsonNode media = described.path("content").properties().stream()
                .filter(each -> type.startsWith(each.getKey())).findFirst().orElseThrow().getValue();
        if (type.contains("json")) {
            JsonNode body = JSON.readTree(answer.body());
            assertThat(closed(media.path("schema")).validate(body)).as(answer.body()).isEmpty();
        }
        described.path("headers").properties().forEach(header -> assertThat(answer.headers()
                .firstValue(header.getKey())).as(header.getKey()).isPresent());
    }

    /** A schema of the document that permits only the fields that it names, unless it says that there are others. */
    private JsonSchema closed(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        JsonNode components = document.path("components").deepCopy();
        components.findParents("properties").forEach(object -> {
            if (!object.has("additionalProperties") && !object.path("properties").isEmpty()) {
                ((ObjectNode) object).put("additionalProperties", false);
            }
        });
        whole.set("components", components);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
    }

    private JsonNode schemaNode(String name) {
        return document.path("components").path("schemas").path(name);
    }
}
