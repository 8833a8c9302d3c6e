package dev.golink.phones.conformance;

/** The check of one rule. */
@FunctionalInterface
public interface Exam {
    /**
     * Returns if the rule is kept.
     *
     * @throws FaultException       if it is broken
     * @throws NotCheckedException  if that can't be told
     * @throws InterruptedException if whoever waits for the report no longer does
     */
    void run() throws FaultException, NotCheckedException, InterruptedException;

    /** Runs it; returns what it found. */
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
