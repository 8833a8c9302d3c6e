package dev.golink.server.api;

import java.util.Optional;

import dev.golink.server.http.PercentEncoding;
import dev.golink.server.protocol.api.ApiOperation;
import dev.golink.server.protocol.api.ApiProblem;
import dev.golink.server.protocol.api.ApiProblemException;

/**
 * What a path leads to.
 *
 * @param operation the operation
 * @param id        the id in the path; empty if the path has none
 */
record Route(ApiOperation operation, String id) {
    private static final String ID = "{id}";

    /** Whether requests for a path are requests of programs. */
    static boolean isOfPrograms(String path) {
        return path.equals("/api") || path.startsWith("/api/") || path.equals(ApiOperation.METRICS.path());
    }

    /**
     * Finds the operation of a path, whatever the method; empty if there is none.
     *
     * @throws ApiProblemException if the id in the path is not percent-encoded UTF-8
     */
    static Optional<Route> of(String path) {
        for (ApiOperation operation : ApiOperation.values()) {
            if (operation.path().equals(path)) {
                return Optional.of(new Route(operation, ""));
            }
        }
        for (ApiOperation operation : ApiOperation.values()) {
            int length = operation.path().length() - ID.length();
            if (operation.path().endsWith(ID) && path.startsWith(operation.path().substring(0, length))) {
                String id = path.substring(length);
                return id.isEmpty() || id.indexOf('/') >= 0 ? Optional.empty()
                        : Optional.of(new Route(operation, decoded(id)));
            }
        }
        return Optional.empty();
    }

    private static String decoded(String id) {
        try {
            return PercentEncoding.decode(id);
        } catch (IllegalArgumentException e) {
            throw new ApiProblemException(ApiProblem.invalid(String.valueOf(e.getMessage())));
        }
    }
}
