package dev.golink.phones.conformance;

import org.jspecify.annotations.Nullable;

/**
 * What the clients of a check present to a server that wants to know who they are.
 *
 * @param token a token of operators, valid for each name; null for none
 * @param code  a code that each phone trades for its own token; null for none
 */
public record ClientCredentials(@Nullable String token, @Nullable String code) {
    /** Nothing. */
    public static final ClientCredentials NONE = new ClientCredentials(null, null);

    /** Shows neither the token nor the code, so that no log contains them. */
    @Override
    public String toString() {
        return "ClientCredentials[…]";
    }
}
