package dev.golink.server.hub.setup;

import java.time.InstantSource;

import dev.golink.server.access.store.AccessStore;
import dev.golink.server.desired.DesiredSharings;
import dev.golink.server.fleet.history.History;
import dev.golink.server.fleet.history.NoHistory;
import dev.golink.server.profiles.ProfileRegistry;
import dev.golink.server.runs.StoredRuns;

/**
 * What the hub knows beyond phones' connections. It may be stored and outlive the server.
 *
 * @param profiles the phones' profiles
 * @param sharings which screens operators want
 * @param runs     the runs, with the outcome of each phone
 * @param access   who may connect
 * @param history  what happened, as it is stored
 */
public record PersistentState(ProfileRegistry profiles, DesiredSharings sharings, StoredRuns runs,
        AccessStore access, History history) {
    /** State that is lost when the server ends. */
    public static PersistentState inMemory() {
        return new PersistentState(ProfileRegistry.inMemory(), DesiredSharings.inMemory(), StoredRuns.inMemory(),
                AccessStore.inMemory(InstantSource.system()), NoHistory.ofNoStore());
    }
}
