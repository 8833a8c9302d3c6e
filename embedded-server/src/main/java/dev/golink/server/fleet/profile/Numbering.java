package dev.golink.server.fleet.profile;

/** How phones get numbers, or lose them. A number belongs to one phone of a server at most; the server decides. */
public sealed interface Numbering {
    /** Each of the phones that has no number gets the least one that no phone has, one after the other in their order. */
    record Free() implements Numbering {}

    /**
     * The phones get this number and those after it, in their order, whatever they had. Refused if another phone has one of
     * them.
     *
     * @param first 1 or more
     */
    record From(int first) implements Numbering {}

    /** The phones have no number any more. */
    record None() implements Numbering {}

    /** How the phones after so many go on, if these are numbered by themselves. */
    default Numbering after(int phones) {
        return switch (this) {
            case From from -> new From(from.first + phones);
            case Free _,None _ -> this;
        };
    }
}
