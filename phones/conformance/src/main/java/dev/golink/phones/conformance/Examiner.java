package dev.golink.phones.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs checks one after the other and collects their findings. Used by one thread. */
public final class Examiner {
    private final Consumer<Finding> listener;
    private final List<Finding> findings = new ArrayList<>();

    /** Creates a runner that passes each finding to the listener at once. */
    public Examiner(Consumer<Finding> listener) {
        this.listener = listener;
    }

    /** Checks a rule and adds the finding. */
    public void examine(Rule rule, Exam exam) throws InterruptedException {
        add(rule, exam.verdict());
    }

    /** Adds a rule as skipped, with the reason. */
    public void skip(Rule rule, String why) {
        add(rule, new Verdict.Skipped(why));
    }

    /** Whether there is a finding about this rule. */
    public boolean hasExamined(Rule rule) {
        return findings.stream().anyMatch(finding -> finding.rule().equals(rule));
    }

    /** The findings so far, in the order they were added. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Adds the result of a check and passes it to the listener. */
    public void add(Rule rule, Verdict verdict) {
        Finding finding = new Finding(rule, verdict);
        findings.add(finding);
        listener.accept(finding);
    }
}
