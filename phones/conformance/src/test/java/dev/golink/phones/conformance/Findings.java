package dev.golink.phones.conformance;

import java.util.List;

/** Reads reports for tests. */
public final class Findings {
    private Findings() {}

    /** The names of the rules that a report finds broken. */
    public static List<String> failures(Report report) {
        return report.findings().stream().filter(finding -> finding.verdict() instanceof Verdict.Failed)
                .map(finding -> finding.rule().name()).toList();
    }

    /** A report's verdict about the rule with this name. */
    public static Verdict verdict(Report report, String name) {
        return report.findings().stream().filter(finding -> finding.rule().name().equals(name)).findFirst()
                .orElseThrow().verdict();
    }
}
