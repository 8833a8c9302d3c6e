package dev.golink.app.runs.question;

/** Asks the operator before many phones are instructed at once. */
@FunctionalInterface
public interface BulkQuestion {
    /**
     * Asks once; returns before the operator answers.
     *
     * @param plan which phones would get which command, and how many would be left out
     * @param yes  to be run on the JavaFX thread if the operator agrees
     */
    void ask(CommandPlan plan, Runnable yes);
}
