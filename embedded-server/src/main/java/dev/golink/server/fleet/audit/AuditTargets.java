package dev.golink.server.fleet.audit;

import java.util.List;

/**
 * What an entry is about: phones by their ids, operators as {@code operator:NAME}, and what else is named alike. The
 * hash stands for all of them, so that an entry can be checked where only some are listed.
 *
 * @param count  how many there are
 * @param hash   the hash of all of them, in hexadecimal
 * @param listed the first of them, or all
 */
public record AuditTargets(int count, String hash, List<String> listed) {
    /** No targets. */
    public static final AuditTargets NONE = of(List.of());

    /** Copies the list. */
    public AuditTargets {
        listed = List.copyOf(listed);
    }

    /** Some targets, all of them listed. */
    public static AuditTargets of(List<String> all) {
        return new AuditTargets(all.size(), AuditChain.hash(all), all);
    }

    /** Whether all of them are listed. */
    public boolean isWhole() {
        return listed.size() == count;
    }

    /** The same, with at most so many of them listed. */
    public AuditTargets atMost(int most) {
        return listed.size() <= most ? this : new AuditTargets(count, hash, listed.subList(0, most));
    }
}
