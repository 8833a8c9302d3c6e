package dev.golink.phones.conformance;

import java.util.List;
import java.util.function.Predicate;

/**
 * All that was found about one phone or one server.
 *
 * @param subject  what was checked, such as its address or its id
 * @param findings one for each rule, in the order in which they were checked
 */
public record Report(String subject, List<Finding> findings) {
    /** Copies the list. */
    public Report {
        findings = List.copyOf(findings);
    }

    /** Whether no rule was found broken. */
    public boolean isConformant() {
        return failed() == 0;
    }

    /** How many rules were kept. */
    public long passed() {
        return count(Verdict.Passed.class::isInstance);
    }

    /** How many rules were broken. */
    public long failed() {
        return count(Verdict.Failed.class::isInstance);
    }

    /** How many rules were not checked. */
    public long skipped() {
        return count(Verdict.Skipped.class::isInstance);
    }

    private long count(Predicate<Verdict> wanted) {
        return findings.stream().map(Finding::verdict).filter(wanted).count();
    }
}
