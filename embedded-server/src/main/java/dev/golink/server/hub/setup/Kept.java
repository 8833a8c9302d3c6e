package dev.golink.server.hub.setup;

import dev.golink.server.desired.DesiredSharings;
import dev.golink.server.profiles.KeptProfiles;
import dev.golink.server.runs.KeptRuns;

/**
 * What the hub knows beyond phones' connections, and may outlive the server.
 *
 * @param profiles what operators keep about phones
 * @param sharings which screens operators want
 * @param runs     what phones were asked in runs, and what became of it
 */
public record Kept(KeptProfiles profiles, DesiredSharings sharings, KeptRuns runs) {
    /** What ends with the server. */
    public static Kept inMemory() {
        return new Kept(KeptProfiles.inMemory(), DesiredSharings.inMemory(), KeptRuns.inMemory());
    }
}
