package dev.golink.phones.simulator.load;

import org.jspecify.annotations.Nullable;

/**
 * What the phones of a load present to the server.
 *
 * @param code  a code that each phone trades for its own token; null for none
 * @param token a token that all phones share, in the path of their addresses; null for none
 */
public record SwarmCredential(@Nullable String code, @Nullable String token) {
    /** Nothing: the phones wait until they are let in, if the server wants that. */
    public static final SwarmCredential NONE = new SwarmCredential(null, null);

    /** Shows neither the code nor the token, so that no log contains them. */
    @Override
    public String toString() {
        return "SwarmCredential[…]";
    }
}
