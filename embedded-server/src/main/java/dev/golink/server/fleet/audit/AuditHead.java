package dev.golink.server.fleet.audit;

/**
 * The last entry of an audit. Who remembers it can tell later whether the entries up to it are still the same.
 *
 * @param row  the number of the entry; 0 if there is none
 * @param hash the hash of the entry, in hexadecimal; {@link AuditChain#BEGIN} if there is none
 */
public record AuditHead(long row, String hash) {
    /** The head of an audit without entries. */
    public static final AuditHead NONE = new AuditHead(0, AuditChain.BEGIN);

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the row is negative, or the hash is not 64 hexadecimal digits in lower case
     */
    public AuditHead {
        if (row < 0) {
            throw new IllegalArgumentException("The row " + row + " is negative.");
        }
        if (!AuditChain.isHash(hash)) {
            throw new IllegalArgumentException("A hash has 64 hexadecimal digits in lower case.");
        }
    }
}
