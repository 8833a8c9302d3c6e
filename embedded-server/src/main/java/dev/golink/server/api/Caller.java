package dev.golink.server.api;

import dev.golink.server.access.entry.Proof;
import dev.golink.server.access.right.EventRights;
import dev.golink.server.access.right.Need;
import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.api.ApiProblem;
import dev.golink.server.protocol.api.ApiProblemException;
import dev.golink.server.protocol.api.ProblemKind;

/**
 * Who sends a request.
 *
 * @param name   the operator in whose name it is carried out
 * @param rights what the operator may do
 * @param proof  why it was let in
 */
record Caller(OperatorId name, Rights rights, Proof proof) {
    /** Whether it is a program of the server's own user, which needs no credential. */
    boolean isOfThisComputer() {
        return proof instanceof Proof.ByLoopback;
    }

    /**
     * Checks the right of an event. What needs the right of a command is checked with the command's event.
     *
     * @throws ApiProblemException if the operator lacks it
     */
    void needs(Event event) {
        switch (EventRights.of(event.wireName())) {
            case Need.Nothing(),Need.OfItsCommand() -> {}
            case Need.Of(Right right) when rights.has(right) -> {}
            case Need.Of(Right right) -> throw new ApiProblemException(
                    new ApiProblem(ProblemKind.MISSING_RIGHT, Rights.missing(right), right));
            case Need.Denied() -> throw new ApiProblemException(
                    new ApiProblem(ProblemKind.MISSING_RIGHT, Rights.missing(null), null));
        }
    }
}
