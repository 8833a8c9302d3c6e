package dev.golink.server.admission;

import dev.golink.server.fleet.id.OperatorId;

/**
 * An operator.
 *
 * @param id the id that the operator connects with
 */
public record OperatorPeer(OperatorId id) implements Peer {}
