package dev.golink.phones.conformance;

/** How a check went. */
public sealed interface Verdict {
    /** The rule was kept. */
    record Passed() implements Verdict {}

    /**
     * The rule was broken.
     *
     * @param seen what was seen instead, in a sentence
     */
    record Failed(String seen) implements Verdict {}

    /**
     * It was not checked.
     *
     * @param why in a sentence
     */
    record Skipped(String why) implements Verdict {}
}
