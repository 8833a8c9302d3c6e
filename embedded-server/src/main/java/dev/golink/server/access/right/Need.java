package dev.golink.server.access.right;

/** What an operator needs in order to send an event. */
public sealed interface Need {
    /** Nothing: every operator may send it. */
    record Nothing() implements Need {}

    /**
     * A right.
     *
     * @param right the right
     */
    record Of(Right right) implements Need {}

    /** What the command needs that the event is about: the one that it begins, repeats or takes back. */
    record OfItsCommand() implements Need {}

    /** No operator may send it, whatever rights it has. */
    record Denied() implements Need {}
}
