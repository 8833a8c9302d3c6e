package dev.golink.server.access.operator;

import java.util.random.RandomGenerator;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Computes Argon2id by Bouncy Castle. Stateless; each computation takes some 50 ms and 19 MiB. */
final class Argon2 {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private Argon2() {}

    /** The hash of a new password, with a new salt. */
    static PasswordHash hash(Password password, RandomGenerator random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new PasswordHash(Argon2Cost.USUAL, salt, hash(password, salt, Argon2Cost.USUAL, HASH_BYTES));
    }

    static byte[] hash(Password password, byte[] salt, Argon2Cost cost, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(cost.kibibytes())
                .withIterations(cost.rounds()).withParallelism(cost.lanes()).withSalt(salt).build());
        byte[] hash = new byte[length];
        generator.generateBytes(password.bytes(), hash);
        return hash;
    }
}
