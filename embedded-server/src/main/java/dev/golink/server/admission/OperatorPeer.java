package dev.golink.server.admission;

import dev.golink.server.access.entry.Proof;
import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.id.OperatorId;

/**
 * An operator.
 *
 * @param id     the id that the operator connects with
 * @param rights what the operator may do at first
 * @param proof  why the operator was let in
 */
public record OperatorPeer(OperatorId id, Rights rights, Proof proof) implements Peer {
    /** Whether it is a console that can read the server's data folder. */
    public boolean isOfThisComputer() {
        return proof instanceof Proof.ByDataFolder;
    }

    @Override
    public ClaimedId who() {
        return ClaimedId.of(id);
    }
}
