package dev.golink.server.api;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.golink.server.http.HttpRequest;
import dev.golink.server.http.PercentEncoding;
import dev.golink.server.protocol.api.ApiOperation;
import dev.golink.server.protocol.api.ApiParameter;
import dev.golink.server.protocol.api.ApiProblem;
import dev.golink.server.protocol.api.ApiProblemException;

/** The parameters of a request. What the operation does not know is refused: otherwise a misspelt filter would let everything through. */
final class Query {
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");

    private final Map<String, String> values;

    private Query(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads the query of a request.
     *
     * @throws ApiProblemException if a parameter is unknown, is there twice, or has a value that can't be
     */
    static Query of(ApiOperation operation, HttpRequest request) {
        Map<String, String> values = new HashMap<>();
        String query = request.query();
        for (String part : query.isEmpty() ? List.<String>of() : List.of(query.substring(1).split("&", -1))) {
            int equals = part.indexOf('=');
            String name = decoded(equals < 0 ? part : part.substring(0, equals));
            String value = equals < 0 ? "" : decoded(part.substring(equals + 1));
            if (part.isEmpty()) {
                continue;
            }
            check(parameter(operation, name), value);
            if (values.put(name, value) != null) {
                throw invalid("The parameter " + name + " is there twice.");
            }
        }
        return new Query(values);
    }

    private static ApiParameter parameter(ApiOperation operation, String name) {
        return operation.parameters().stream().filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow(() -> invalid(operation.parameters().isEmpty() ? "This address takes no parameters."
                        : "This address takes the parameters "
                                + String.join(", ", operation.parameters().stream().map(ApiParameter::name).toList())
                                + " and no others."));
    }

    private static void check(ApiParameter parameter, String value) {
        String name = parameter.name();
        switch (parameter.kind()) {
            case ApiParameter.Text() -> {
                if (value.isBlank()) {
                    throw invalid(name + " must not be empty.");
                }
            }
            case ApiParameter.Words(List<String> all) -> {
                if (!all.containsAll(List.of(value.split(",", -1)))) {
                    throw invalid(name + " must be some of " + String.join(", ", all) + ", with commas between them.");
                }
            }
            case ApiParameter.Whole(long least, long most) -> {
                boolean fits = WHOLE.matcher(value).matches() && Long.parseLong(value) >= least
                        && Long.parseLong(value) <= most;
                if (!fits) {
                    throw invalid(name + " must be a whole number from " + least + " to " + most + ".");
                }
            }
            case ApiParameter.Time() -> {
                if (ApiParameter.Time.of(value).isEmpty()) {
                    throw invalid(name + " must be milliseconds since 1970, or a time such as 2026-11-30T08:00:00Z.");
                }
            }
        }
    }

    /** A text; empty if it is left out. */
    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** A whole number, or the usual one if it is left out. */
    long whole(String name, long usual) {
        return text(name).map(Long::parseLong).orElse(usual);
    }

    /** A time; empty if it is left out. */
    Optional<Instant> moment(String name) {
        return text(name).flatMap(ApiParameter.Time::of);
    }

    /** The words of a list; none if it is left out. */
    Set<String> words(String name) {
        return text(name).map(value -> (Set<String>) new LinkedHashSet<>(List.of(value.split(",", -1))))
                .orElse(Set.of());
    }

    /** The most items of the page. */
    int limit() {
        return (int) whole("limit", ApiOperation.Api.USUAL);
    }

    private static String decoded(String text) {
        try {
            return PercentEncoding.decode(text.replace('+', ' '));
        } catch (IllegalArgumentException _) {
            throw invalid("The query is not percent-encoded UTF-8.");
        }
    }

    private static ApiProblemException invalid(String detail) {
        return new ApiProblemException(ApiProblem.invalid(detail));
    }
}
