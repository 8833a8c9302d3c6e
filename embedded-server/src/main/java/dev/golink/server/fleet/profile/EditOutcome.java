package dev.golink.server.fleet.profile;

import dev.golink.server.fleet.id.Refusal;

/** The outcome of a change to the server's profiles or roster. */
public sealed interface EditOutcome {
    /**
     * The change is in effect for every operator. The server writes it to its disk a moment later. If it can't, it logs
     * that and tries again, and the change stays in effect.
     *
     * @param phones how many phones changed; phones that already were as requested do not count
     */
    record Kept(int phones) implements EditOutcome {}

    /**
     * The server refused the change.
     *
     * @param refusal the reason
     * @param changed how many phones changed anyway, because an earlier message asked for them; 0 if none. A server
     *                itself always reports 0
     */
    record Refused(Refusal refusal, int changed) implements EditOutcome {}

    /** The server was not reachable or did not answer. Whether it changed anything is unknown. */
    record Unreachable() implements EditOutcome {}
}
