package dev.golink.server.protocol.api;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.right.Right;

/**
 * Why a request is not carried out.
 *
 * @param kind   the kind of problem
 * @param detail what is wrong with this request and what to do, as text for people
 * @param right  the right that the operator lacks; null if the problem is not about a right
 */
public record ApiProblem(ProblemKind kind, String detail, @Nullable Right right) {
    /** A problem that is not about a right. */
    public static ApiProblem of(ProblemKind kind, String detail) {
        return new ApiProblem(kind, detail, null);
    }

    /** A request that is malformed or names something that can't be. */
    public static ApiProblem invalid(String detail) {
        return of(ProblemKind.INVALID_REQUEST, detail);
    }
}
