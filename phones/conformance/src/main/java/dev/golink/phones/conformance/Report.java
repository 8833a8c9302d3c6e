package dev.golink.phones.conformance;

import java.util.List;
import java.util.function.Predicate;

/**
 * The findings about one phone or one server.
 *
 * @param subject  what was checked: the server's address or the phone's path
 * @param findings one finding for each rule, in the order of the checks
 */
public record Report(String subject, List<Finding> findings) {
    /** Copies the list. */
    public Report {
        findings = List.copyOf(findings);
    }

    /** Whether no rule is broken. */
    public boolean isConformant() {
        return failed() == 0;
    }

    /** The number of rules that are kept. */
    public long passed() {
        return count(Verdict.Passed.class::isInstance);
    }

    /** The number of rules that are broken. */
    public long failed() {
        return count(Verdict.Failed.class::isInstance);
    }

    /** The number of rules that were not checked. */
    public long skipped() {
        return count(Verdict.Skipped.class::isInstance);
    }

    private long count(Predicate<Verdict> wanted) {
        return findings.stream().map(Finding::verdict).filter(wanted).count();
    }
}
