package dev.golink.server.access.knock;

import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.peer.PeerNetwork;

/**
 * An id that an operator turned away, in one network. Not in all of them: otherwise a stranger who uses the id of a
 * phone could have the phone turned away too.
 *
 * @param who     the id
 * @param network the network
 */
public record TurnedAway(ClaimedId who, PeerNetwork network) {}
