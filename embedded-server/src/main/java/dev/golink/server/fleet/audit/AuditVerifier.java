package dev.golink.server.fleet.audit;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Checks the entries of an audit, one after the other from the first on. Stops at the first fault. Not for use by several
 * threads at a time.
 */
public final class AuditVerifier {
    private final List<AuditHead> remembered;
    private AuditHead head;
    private @Nullable AuditFault fault;

    /**
     * Begins.
     *
     * @param remembered heads of this audit that somebody remembered
     */
    public AuditVerifier(List<AuditHead> remembered) {
        this.remembered = List.copyOf(remembered);
        this.head = AuditHead.NONE;
    }

    /** Takes the next entry. Returns whether the audit is whole so far. */
    public boolean take(AuditEntry entry) {
        if (fault == null) {
            fault = fault(entry);
            if (fault == null) {
                head = entry.head();
            }
        }
        return fault == null;
    }

    private @Nullable AuditFault fault(AuditEntry entry) {
        long expected = head.row() + 1;
        if (entry.row() > expected) {
            return new AuditFault(expected, AuditFault.Kind.MISSING);
        }
        AuditTargets targets = entry.targets();
        boolean isSame = entry.row() == expected && AuditChain.isHash(targets.hash())
                && AuditChain.hash(head.hash(), entry).equals(entry.hash())
                && (!targets.isWhole() || AuditChain.hash(targets.listed()).equals(targets.hash()));
        if (!isSame) {
            return new AuditFault(entry.row(), AuditFault.Kind.CHANGED);
        }
        boolean isReplaced = remembered.stream()
                .anyMatch(known -> known.row() == entry.row() && !known.hash().equals(entry.hash()));
        return isReplaced ? new AuditFault(entry.row(), AuditFault.Kind.REPLACED) : null;
    }

    /** Whether anything is wrong, now that all entries were taken. */
    public Optional<AuditFault> end() {
        if (fault == null) {
            remembered.stream().filter(known -> known.row() > head.row()).mapToLong(AuditHead::row).min()
                    .ifPresent(row -> fault = new AuditFault(row, AuditFault.Kind.CUT));
        }
        return Optional.ofNullable(fault);
    }

    /** The last entry that is whole. */
    public AuditHead head() {
        return head;
    }
}
