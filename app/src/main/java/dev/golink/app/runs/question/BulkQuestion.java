package dev.golink.app.runs.question;

/** Asks the operator before many phones are instructed at once. */
@FunctionalInterface
public interface BulkQuestion {
    /**
     * Asks once; returns before the answer.
     *
     * @param plan what would be asked of which phones, and who would be left out
     * @param yes  to be run, on the window's thread, if the operator wants it
     */
    void ask(Plan plan, Runnable yes);
}
