package dev.golink.server.admission;

import dev.golink.server.access.entry.Proof;
import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;

/** The other end of a connection, as identified when the connection began. */
public sealed interface Peer permits PhonePeer, OperatorPeer {
    /** Its role and id. */
    ClaimedId who();

    /** Why it was let in. */
    Proof proof();

    /** A client that was let in. */
    static Peer of(ClaimedId who, Rights rights, Proof proof) {
        return who.kind() == PeerKind.PHONE ? new PhonePeer(new PhoneId(who.id()), proof)
                : new OperatorPeer(new OperatorId(who.id()), rights, proof);
    }
}
