package dev.golink.server.admission;

import dev.golink.server.access.entry.Proof;
import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.token.Token;
import dev.golink.server.access.token.TokenScope;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Identity;

/**
 * A phone.
 *
 * @param id    the id that the phone connects with
 * @param proof why it was let in
 */
public record PhonePeer(PhoneId id, Proof proof) implements Peer {
    @Override
    public ClaimedId who() {
        return ClaimedId.of(id);
    }

    /** How well the server knows that this is the phone. */
    public Identity identity() {
        return switch (proof) {
            case Proof.ByToken(Token token) when token.kind().isOfBridge() -> Identity.BRIDGE;
            case Proof.ByToken(Token token) ->
                token.scope() instanceof TokenScope.One ? Identity.TOKEN : Identity.SHARED_TOKEN;
            case Proof.ByAddress _ -> Identity.LET_IN;
            case Proof.ByLoopback _,Proof.ByDataFolder _ -> Identity.THIS_COMPUTER;
            case Proof.ByOpenServer _ -> Identity.OPEN_SERVER;
        };
    }
}
