package dev.golink.server.admission;

import dev.golink.server.fleet.id.OperatorId;

/**
 * An operator.
 *
 * @param id what it calls itself
 */
public record OperatorPeer(OperatorId id) implements Peer {}
