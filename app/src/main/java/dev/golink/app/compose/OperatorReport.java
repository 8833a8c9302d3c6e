package dev.golink.app.compose;

import java.util.Optional;

import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;

/**
 * The outcome of something sent to other operators.
 *
 * @param operator   the operator; empty for all others
 * @param disconnect true for a disconnect, false for a message
 * @param outcome    the outcome
 */
public record OperatorReport(Optional<OperatorId> operator, boolean disconnect, Outcome outcome) {}
