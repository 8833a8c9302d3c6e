package dev.golink.server.fleet.profile;

/**
 * How phones get numbers, or lose them. The server ensures that no two of its phones have the same number. See decision
 * 0041.
 */
public sealed interface Numbering {
    /** Gives each of the phones without a number the lowest free number, in the order of the phones. */
    record Free() implements Numbering {}

    /**
     * Gives the phones this number and the following ones, in their order; they lose their old numbers. Refused if
     * another phone has one of the numbers.
     *
     * @param first 1 or more
     */
    record From(int first) implements Numbering {}

    /** Takes the phones' numbers away. */
    record None() implements Numbering {}

    /**
     * The numbering for the phones after the first ones, when they are edited separately.
     *
     * @param phones how many phones come first
     */
    default Numbering after(int phones) {
        return switch (this) {
            case From from -> new From(from.first + phones);
            case Free _,None _ -> this;
        };
    }
}
