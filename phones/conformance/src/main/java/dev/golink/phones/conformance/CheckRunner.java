package dev.golink.phones.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs checks one after the other and collects their findings. Used by one thread. See decision 0014. */
public final class CheckRunner {
    private final Consumer<Finding> listener;
    private final List<Finding> findings = new ArrayList<>();

    /** Creates a runner that passes each finding to the listener at once. */
    public CheckRunner(Consumer<Finding> listener) {
        this.listener = listener;
    }

    /** Checks a rule and adds the finding. */
    public void examine(ProtocolRule rule, RuleCheck check) throws InterruptedException {
        add(rule, check.verdict());
    }

    /** Adds a rule as skipped, with the reason. */
    public void skip(ProtocolRule rule, String why) {
        add(rule, new Verdict.Skipped(why));
    }

    /** Whether there is a finding about this rule. */
    public boolean hasExamined(ProtocolRule rule) {
        return findings.stream().anyMatch(finding -> finding.rule().equals(rule));
    }

    /** The findings so far, in the order they were added. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Adds the result of a check and passes it to the listener. */
    public void add(ProtocolRule rule, Verdict verdict) {
        Finding finding = new Finding(rule, verdict);
        findings.add(finding);
        listener.accept(finding);
    }
}
