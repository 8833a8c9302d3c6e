package dev.golink.phones.conformance;

/** The check of one rule. */
@FunctionalInterface
public interface RuleCheck {
    /**
     * Checks the rule; returns normally if the rule is kept.
     *
     * @throws FaultException if the rule is broken
     * @throws NotCheckedException if the rule can't be checked
     * @throws InterruptedException if this thread is interrupted because nobody waits for the report any more
     */
    void run() throws FaultException, NotCheckedException, InterruptedException;

    /** Runs the check and returns its result. */
    default Verdict verdict() throws InterruptedException {
        try {
            run();
            return new Verdict.Passed();
        } catch (FaultException e) {
            return new Verdict.Failed(String.valueOf(e.getMessage()));
        } catch (NotCheckedException e) {
            return new Verdict.Skipped(String.valueOf(e.getMessage()));
        }
    }
}
