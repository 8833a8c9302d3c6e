package dev.golink.server.access.operator;

/**
 * How much one computation of Argon2id costs.
 *
 * @param kibibytes the memory in KiB
 * @param rounds    how often the memory is gone through
 * @param lanes     how many parts of it are independent
 */
record Argon2Cost(int kibibytes, int rounds, int lanes) {
    /** What OWASP's Password Storage Cheat Sheet recommends where memory is scarce. */
    static final Argon2Cost USUAL = new Argon2Cost(19_456, 2, 1);

    private static final int MOST_KIBIBYTES = 65_536;
    private static final int MOST_ROUNDS = 10;
    private static final int MOST_LANES = 4;

    /** @throws IllegalArgumentException if it is more than this server spends on a password */
    Argon2Cost {
        if (lanes < 1 || lanes > MOST_LANES || rounds < 1 || rounds > MOST_ROUNDS || kibibytes < 8 * lanes
                || kibibytes > MOST_KIBIBYTES) {
            throw new IllegalArgumentException("Argon2id with " + kibibytes + " KiB, " + rounds + " rounds and " + lanes
                    + " lanes is out of the range that this server uses.");
        }
    }
}
