package dev.golink.server.access.state;

/**
 * What the server's administrators decided about access.
 *
 * @param knocking   whether clients without a credential may wait to be let in
 * @param pathTokens whether tokens in a path are accepted
 * @param loopback   whose programs on this computer need no credential
 */
public record AccessSettings(boolean knocking, boolean pathTokens, LoopbackPolicy loopback) {
    /** The settings of a new server. */
    public static final AccessSettings USUAL = new AccessSettings(true, true, LoopbackPolicy.OWN_USER);
    /** The settings while nobody knows what was decided: nobody gets in without a proof. */
    public static final AccessSettings STRICT = new AccessSettings(false, false, LoopbackPolicy.NOBODY);
}
