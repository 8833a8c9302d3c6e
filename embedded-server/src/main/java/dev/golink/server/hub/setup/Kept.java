package dev.golink.server.hub.setup;

import dev.golink.server.desired.DesiredSharings;
import dev.golink.server.profiles.KeptProfiles;
import dev.golink.server.runs.KeptRuns;

/**
 * What the hub knows beyond phones' connections. It may be stored and outlive the server.
 *
 * @param profiles the phones' profiles
 * @param sharings which screens operators want
 * @param runs     the runs, with the outcome of each phone
 */
public record Kept(KeptProfiles profiles, DesiredSharings sharings, KeptRuns runs) {
    /** State that is lost when the server ends. */
    public static Kept inMemory() {
        return new Kept(KeptProfiles.inMemory(), DesiredSharings.inMemory(), KeptRuns.inMemory());
    }
}
