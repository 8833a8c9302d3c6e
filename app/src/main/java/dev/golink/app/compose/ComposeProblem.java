package dev.golink.app.compose;

/** Why a written text cannot be sent. */
public sealed interface ComposeProblem {
    /** Nothing is wrong. */
    record None() implements ComposeProblem {}

    /** A required text is missing. */
    record Missing() implements ComposeProblem {}

    /**
     * The text is too long.
     *
     * @param most the greatest number of characters
     */
    record TooLong(int most) implements ComposeProblem {}

    /**
     * The data is not JSON.
     *
     * @param line   the line of the error, counted from 1
     * @param column the column of the error, counted from 1
     */
    record NoJson(int line, int column) implements ComposeProblem {}

    /** No phone or operator can receive it. */
    record Nobody() implements ComposeProblem {}
}
