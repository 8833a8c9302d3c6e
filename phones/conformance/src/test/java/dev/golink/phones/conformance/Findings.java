package dev.golink.phones.conformance;

import java.util.List;

/** What tests want to know of a report. */
public final class Findings {
    private Findings() {}

    /** The names of the rules that are broken. */
    public static List<String> failures(Report report) {
        return report.findings().stream().filter(finding -> finding.verdict() instanceof Verdict.Failed)
                .map(finding -> finding.rule().name()).toList();
    }

    /** What was found of the rule of this name. */
    public static Verdict verdict(Report report, String name) {
        return report.findings().stream().filter(finding -> finding.rule().name().equals(name)).findFirst()
                .orElseThrow().verdict();
    }
}
