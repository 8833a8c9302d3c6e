package dev.golink.server.protocol.api;

import static dev.golink.server.protocol.api.ObjectSchema.reference;
import static dev.golink.server.protocol.api.ObjectSchema.typed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Writes the OpenAPI 3.1 document of the API. Stateless. */
public final class OpenApiText {
    private static final String SCHEMA = "schema";
    private static final String DESCRIPTION = "description";

    private OpenApiText() {}

    /**
     * The document.
     *
     * @param version the version of the server
     */
    public static String of(String version) {
        JsonObject document = new JsonObject();
        document.addProperty("openapi", "3.1.0");
        JsonObject info = new JsonObject();
        info.addProperty("title", "GoLink");
        info.addProperty("version", version);
        info.addProperty(DESCRIPTION,
                "Phones, commands, runs and history of a GoLink server, for programs. Newer servers"
                        + " may add fields to answers; programs must ignore fields that they do not know.");
        document.add("info", info);
        JsonObject paths = new JsonObject();
        for (ApiOperation operation : ApiOperation.values()) {
            paths.add(operation.path(), path(operation));
        }
        document.add("paths", paths);
        JsonObject components = new JsonObject();
        components.add("schemas", ApiSchemas.all());
        components.add("securitySchemes", schemes());
        document.add("components", components);
        document.add("security", security());
        return document.toString();
    }

    private static JsonObject schemes() {
        JsonObject token = new JsonObject();
        token.addProperty("type", "http");
        token.addProperty("scheme", "bearer");
        token.addProperty(DESCRIPTION, "A token of an operator, which begins with glk_.");
        JsonObject schemes = new JsonObject();
        schemes.add("token", token);
        return schemes;
    }

    private static JsonArray security() {
        JsonObject token = new JsonObject();
        token.add("token", new JsonArray());
        JsonArray security = new JsonArray();
        security.add(token);
        return security;
    }

    private static JsonObject path(ApiOperation operation) {
        JsonObject path = new JsonObject();
        JsonArray parameters = new JsonArray();
        if (operation.path().contains("{id}")) {
            JsonObject id = parameter("id", "path", "The id.", typed("string"));
            id.addProperty("required", true);
            parameters.add(id);
        }
        operation.parameters().forEach(each -> parameters.add(parameter(each)));
        if (operation == ApiOperation.COMMAND) {
            parameters.add(parameter("Idempotency-Key", "header",
                    "1 to 128 characters that the client chooses. A request that repeats an earlier one with the same"
                            + " key gives no further command, but gets the run of the first one.",
                    typed("string")));
        }
        JsonObject written = new JsonObject();
        written.addProperty("operationId", operation.name().toLowerCase(Locale.ROOT));
        written.addProperty("summary", operation.words());
        if (!parameters.isEmpty()) {
            written.add("parameters", parameters);
        }
        if (operation == ApiOperation.COMMAND) {
            JsonObject body = new JsonObject();
            body.addProperty("required", true);
            body.add("content", content("application/json", "Command"));
            written.add("requestBody", body);
        }
        written.add("responses", responses(operation));
        if (operation.isPublic()) {
            written.add("security", new JsonArray());
        }
        path.add(operation.method().toLowerCase(Locale.ROOT), written);
        return path;
    }

    private static JsonObject responses(ApiOperation operation) {
        Map<Integer, JsonElement> responses = new TreeMap<>();
        for (int status : operation.successes()) {
            JsonObject response = response(
                    status == 202 ? "The run goes on; its address is in Location." : "The answer.",
                    content(operation.mediaType(), operation.schema()));
            if (operation == ApiOperation.COMMAND) {
                response.add("headers", header("Location", "The address of the run."));
            }
            responses.put(status, response);
        }
        Map<Integer, List<String>> titles = new TreeMap<>();
        operation.problems().forEach(
                kind -> titles.computeIfAbsent(kind.status(), _ -> new ArrayList<>()).add(kind.title()));
        titles.forEach((status, words) -> {
            JsonObject response = response(String.join(" Or: ", words),
                    content("application/problem+json", "Problem"));
            switch (status) {
                case 401 -> response.add("headers", header("WWW-Authenticate", "Bearer"));
                case 429, 503 -> response.add("headers", header("Retry-After", "In seconds."));
                default -> {}
            }
            responses.put(status, response);
        });
        JsonObject written = new JsonObject();
        responses.forEach((status, response) -> written.add(String.valueOf(status), response));
        return written;
    }

    private static JsonObject response(String words, JsonObject content) {
        JsonObject response = new JsonObject();
        response.addProperty(DESCRIPTION, words);
        response.add("content", content);
        return response;
    }

    private static JsonObject header(String name, String words) {
        JsonObject header = new JsonObject();
        header.addProperty(DESCRIPTION, words);
        header.add(SCHEMA, typed("string"));
        JsonObject headers = new JsonObject();
        headers.add(name, header);
        return headers;
    }

    private static JsonObject content(String type, String schema) {
        JsonObject media = new JsonObject();
        media.add(SCHEMA, reference(schema));
        JsonObject content = new JsonObject();
        content.add(type, media);
        return content;
    }

    private static JsonObject parameter(ApiParameter parameter) {
        JsonObject written = parameter(parameter.name(), "query", parameter.words(), schema(parameter.kind()));
        if (parameter.kind() instanceof ApiParameter.Words) {
            written.addProperty("style", "form");
            written.addProperty("explode", false);
        }
        return written;
    }

    private static JsonObject parameter(String name, String in, String words, JsonObject schema) {
        JsonObject written = new JsonObject();
        written.addProperty("name", name);
        written.addProperty("in", in);
        written.addProperty(DESCRIPTION, words);
        written.add(SCHEMA, schema);
        return written;
    }

    private static JsonObject schema(ApiParameter.Kind kind) {
        return switch (kind) {
            case ApiParameter.Text(),ApiParameter.Time() -> typed("string");
            case ApiParameter.Words(List<String> all) -> ObjectSchema.list("", ObjectSchema.word("", all));
            case ApiParameter.Whole(long least, long most) -> {
                JsonObject schema = typed("integer");
                schema.addProperty("minimum", least);
                schema.addProperty("maximum", most);
                yield schema;
            }
        };
    }
}
