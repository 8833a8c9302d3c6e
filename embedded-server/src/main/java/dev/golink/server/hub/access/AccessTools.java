package dev.golink.server.hub.access;

import java.security.SecureRandom;
import java.util.concurrent.Executor;

import dev.golink.server.access.operator.PasswordQueue;
import dev.golink.server.access.pairing.Pairing;
import dev.golink.server.access.pairing.PairingCodes;
import dev.golink.server.access.store.AccessStore;
import dev.golink.server.access.token.TokenIssuer;
import dev.golink.server.time.Clocks;

/**
 * What the decisions of operators are carried out with.
 *
 * @param isOpen    whether the server lets in everybody
 * @param store     what is known about access
 * @param codes     the codes for one phone each
 * @param pairing   makes codes for many phones
 * @param issuer    makes tokens
 * @param passwords computes the hashes of passwords
 * @param hub       runs a task on the hub thread; rejects it if the hub has ended
 */
public record AccessTools(boolean isOpen, AccessStore store, PairingCodes codes, Pairing pairing, TokenIssuer issuer,
        PasswordQueue passwords, Executor hub) {
    /** Tools for a store, which do all work on the thread that calls them. */
    public static AccessTools onCaller(AccessStore store, Clocks clocks) {
        SecureRandom random = new SecureRandom();
        PairingCodes codes = new PairingCodes(clocks, random);
        return new AccessTools(false, store, codes, new Pairing(codes, random, clocks::now),
                new TokenIssuer(random, clocks::now), new PasswordQueue(Runnable::run, random), Runnable::run);
    }
}
