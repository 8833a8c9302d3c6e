package dev.golink.phones.conformance;

import java.util.Locale;

/** Writes reports as text, for people. Stateless; any thread may call it. */
public final class ReportText {
    private static final String INDENT = System.lineSeparator() + "          ";

    private ReportText() {}

    /**
     * One finding as text: a line with the result and the rule. If the rule is not kept, more lines give the details.
     */
    public static String of(Finding finding) {
        ProtocolRule rule = finding.rule();
        return switch (finding.verdict()) {
            case Verdict.Passed() -> line("passed", rule);
            case Verdict.Failed(String seen) -> line("FAILED", rule) + INDENT + "seen: " + seen + INDENT
                    + "the protocol: docs/protocol.md, \"" + rule.section() + "\"";
            case Verdict.Skipped(String why) -> line("skipped", rule) + INDENT + "why: " + why;
        };
    }

    /** The last line of a report, such as {@code 30 passed, 1 failed, 2 skipped: ws://127.0.0.1:8080}. */
    public static String summary(Report report) {
        return report.passed() + " passed, " + report.failed() + " failed, " + report.skipped() + " skipped: "
                + report.subject();
    }

    private static String line(String word, ProtocolRule rule) {
        return String.format(Locale.ROOT, "%-8s  %-24s  %s", word, rule.name(), rule.says());
    }
}
