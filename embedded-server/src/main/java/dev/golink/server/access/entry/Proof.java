package dev.golink.server.access.entry;

import dev.golink.server.access.knock.AdmittedIdentity;
import dev.golink.server.access.loopback.LoopbackTrust;
import dev.golink.server.access.token.Token;

/** Why a client was let in. */
public sealed interface Proof {
    /**
     * It has a token. Of these, only this one proves who it is, unless the token is for several ids. A bridge with its
     * token vouches for its phones.
     *
     * @param token the token
     */
    record ByToken(Token token) implements Proof {}

    /**
     * An operator let its id in from its address.
     *
     * @param identity the permission
     */
    record ByAddress(AdmittedIdentity identity) implements Proof {}

    /**
     * It is a program on this computer that needs no credential.
     *
     * @param trust what is known about that program
     */
    record ByLoopback(LoopbackTrust trust) implements Proof {}

    /** It is a console that can read the token in the server's data folder. */
    record ByDataFolder() implements Proof {}

    /** The server is open to everybody. */
    record ByOpenServer() implements Proof {}
}
