package dev.golink.app.compose;

import java.util.Optional;

import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;

/**
 * What became of something that concerned other operators.
 *
 * @param operator   whom; empty for all others
 * @param disconnect whether they were to be disconnected, or else told something
 * @param outcome    how it went
 */
public record OperatorReport(Optional<OperatorId> operator, boolean disconnect, Outcome outcome) {}
