package dev.golink.server.access.pairing;

import java.time.Instant;

import dev.golink.server.access.token.CredentialId;
import dev.golink.server.access.token.SecretHash;

/**
 * What the server stores of a code for many phones. The code itself is not stored.
 *
 * @param id      the public name of the code
 * @param name    what people call it
 * @param hash    the hash of the code
 * @param created when it was made, by the wall clock
 * @param expires when it ends, by the wall clock
 * @param most    how many phones may use it, 1 to 100,000
 * @param used    how many have used it
 */
public record FleetCode(CredentialId id, String name, SecretHash hash, Instant created, Instant expires, int most,
        int used) {
    private static final int MOST_PHONES = 100_000;

    /** @throws IllegalArgumentException if a number is out of its range */
    public FleetCode {
        if (most < 1 || most > MOST_PHONES || used < 0 || used > most) {
            throw new IllegalArgumentException("A fleet code is for 1 to " + MOST_PHONES + " phones.");
        }
    }

    /** Whether the code has ended. */
    public boolean isOver(Instant now) {
        return !now.isBefore(expires);
    }

    /** Whether as many phones have used the code as may. */
    public boolean isUsedUp() {
        return used == most;
    }

    /** The same code after one more phone has used it. */
    public FleetCode usedOnceMore() {
        return new FleetCode(id, name, hash, created, expires, most, used + 1);
    }
}
