package dev.golink.phones.conformance;

/** The result of a check. */
public sealed interface Verdict {
    /** The rule is kept. */
    record Passed() implements Verdict {}

    /**
     * The rule is broken.
     *
     * @param seen what was seen instead, in a sentence
     */
    record Failed(String seen) implements Verdict {}

    /**
     * The rule was not checked.
     *
     * @param why the reason, in a sentence
     */
    record Skipped(String why) implements Verdict {}
}
