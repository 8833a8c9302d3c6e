package dev.golink.app.compose;

/** What keeps something that is written from being sent. */
public sealed interface Problem {
    /** Nothing. */
    record None() implements Problem {}

    /** Something is still to be written. */
    record Missing() implements Problem {}

    /**
     * It is too long.
     *
     * @param most so many characters are possible
     */
    record TooLong(int most) implements Problem {}

    /**
     * It is no JSON.
     *
     * @param line   where that shows, from 1 on
     * @param column where that shows, from 1 on
     */
    record NoJson(int line, int column) implements Problem {}

    /** There is nobody to send it to. */
    record Nobody() implements Problem {}
}
