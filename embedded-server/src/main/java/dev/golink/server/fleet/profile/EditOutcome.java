package dev.golink.server.fleet.profile;

import dev.golink.server.fleet.id.Refusal;

/** How a change to what the server keeps went. */
public sealed interface EditOutcome {
    /**
     * It holds from now on, for every operator. What is kept is on the server's disk a moment later; a server that can't write
     * says so in its log and tries again, while the change holds.
     *
     * @param phones how many phones it changed; those that are as they were do not count
     */
    record Kept(int phones) implements EditOutcome {}

    /**
     * The server did not take it.
     *
     * @param refusal why not
     * @param changed how many phones were changed all the same, because they were asked for in an earlier message; 0 if nothing
     *                changed, which is all that a server itself ever says
     */
    record Refused(Refusal refusal, int changed) implements EditOutcome {}

    /** The server was not reached, or gave no answer; whether it changed anything is not known. */
    record Unreachable() implements EditOutcome {}
}
