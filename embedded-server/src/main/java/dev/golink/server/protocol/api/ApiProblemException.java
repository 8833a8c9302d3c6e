package dev.golink.server.protocol.api;

/** Thrown where a request turns out not to be carried out. It has no stack trace, because anyone can cause it. */
public final class ApiProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ApiProblem problem;

    /** @param problem the answer */
    public ApiProblemException(ApiProblem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** The answer. */
    public ApiProblem problem() {
        return problem;
    }
}
