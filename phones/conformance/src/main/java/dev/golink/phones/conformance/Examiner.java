package dev.golink.phones.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs checks one after the other and keeps what they find. Used by one thread. */
public final class Examiner {
    private final Consumer<Finding> listener;
    private final List<Finding> findings = new ArrayList<>();

    /** Tells the listener each finding as it comes. */
    public Examiner(Consumer<Finding> listener) {
        this.listener = listener;
    }

    /** Checks a rule. */
    public void examine(Rule rule, Exam exam) throws InterruptedException {
        add(rule, exam.verdict());
    }

    /** Leaves a rule out. */
    public void skip(Rule rule, String why) {
        add(rule, new Verdict.Skipped(why));
    }

    /** Whether there is a finding about this rule. */
    public boolean hasExamined(Rule rule) {
        return findings.stream().anyMatch(finding -> finding.rule().equals(rule));
    }

    /** What was found so far. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Takes what was found about a rule. */
    public void add(Rule rule, Verdict verdict) {
        Finding finding = new Finding(rule, verdict);
        findings.add(finding);
        listener.accept(finding);
    }
}
