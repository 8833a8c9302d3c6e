package dev.golink.server.fleet;

/** How a change to what the server keeps went. */
public sealed interface EditOutcome {
    /**
     * It is kept.
     *
     * @param phones how many phones it changed; those it did not change, or that are not known, do not count
     */
    record Kept(int phones) implements EditOutcome {}

    /**
     * The server did not take it, and nothing changed.
     *
     * @param reason why, in words
     */
    record Refused(String reason) implements EditOutcome {}

    /** The server was not reached, or gave no answer; whether it changed anything is not known. */
    record Unreachable() implements EditOutcome {}
}
