package dev.golink.server.api;

import java.nio.charset.StandardCharsets;

import dev.golink.server.http.HttpResponse;
import dev.golink.server.protocol.api.ApiJson;
import dev.golink.server.protocol.api.ApiOperation;
import dev.golink.server.protocol.api.ApiProblem;
import dev.golink.server.protocol.api.ProblemKind;

/** The responses of the API. Stateless. */
final class Answers {
    private static final String PROBLEM = "application/problem+json";

    private Answers() {}

    /** An operation's answer. */
    static HttpResponse of(ApiOperation operation, int status, String body) {
        return protectedOne(HttpResponse.of(status, operation.mediaType(), body.getBytes(StandardCharsets.UTF_8)));
    }

    /** A problem. */
    static HttpResponse of(ApiProblem problem) {
        HttpResponse response = protectedOne(HttpResponse.of(problem.kind().status(), PROBLEM,
                ApiJson.problem(problem).getBytes(StandardCharsets.UTF_8)));
        return switch (problem.kind()) {
            case NOT_PROVEN -> response.with("WWW-Authenticate", "Bearer realm=\"GoLink\"");
            case TOO_MANY_REQUESTS -> response.with("Retry-After", "1");
            case NOT_AVAILABLE -> response.with("Retry-After", "5");
            case INVALID_REQUEST, MISSING_RIGHT, NOT_AN_OPERATOR, FOREIGN_PAGE, NOT_FOUND, WRONG_METHOD -> response;
            case NOT_ACCEPTABLE, BODY_TOO_LONG, NOT_JSON, NO_PHONES, KEY_USED -> response;
        };
    }

    /** The problem that an address does not take a method. */
    static HttpResponse wrongMethod(ApiOperation operation) {
        String allowed = operation.method().equals("GET") ? "GET, HEAD" : operation.method();
        return of(ApiProblem.of(ProblemKind.WRONG_METHOD, "This address takes " + allowed + "."))
                .with("Allow", allowed);
    }

    /** No cache may store an answer, and no page of another origin gets anything of it. */
    private static HttpResponse protectedOne(HttpResponse response) {
        return response.with("Cache-Control", "no-store").with("X-Content-Type-Options", "nosniff")
                .with("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .with("Cross-Origin-Resource-Policy", "same-origin").with("Referrer-Policy", "no-referrer");
    }
}
