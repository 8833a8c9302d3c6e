package dev.golink.server.access.entry;

import java.util.Optional;

import dev.golink.server.access.right.Rights;
import dev.golink.server.access.token.Token;

/** The decision about a client that wants to get in. */
public sealed interface Entry {
    /**
     * It gets in.
     *
     * @param rights what it may do, as an operator; none for a phone
     * @param proof  why it was let in
     */
    record In(Rights rights, Proof proof) implements Entry {}

    /** It does not get in by itself. It may wait for an operator. */
    record MayKnock() implements Entry {}

    /**
     * It does not get in. The connection is closed with 4401.
     *
     * @param reason      the reason for people, at most 123 bytes
     * @param seenInClear the token that others may have read on its way; empty if there is none
     */
    record NotProven(String reason, Optional<Token> seenInClear) implements Entry {}

    /**
     * It does not get in, because its token is not for its id. The connection is closed with 4403.
     *
     * @param reason the reason for people, at most 123 bytes
     */
    record NotForThisId(String reason) implements Entry {}
}
