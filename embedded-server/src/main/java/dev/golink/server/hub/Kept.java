package dev.golink.server.hub;

import dev.golink.server.desired.DesiredSharings;
import dev.golink.server.profiles.KeptProfiles;

/**
 * What the hub knows beyond phones' connections, and may outlive the server.
 *
 * @param profiles what operators keep about phones
 * @param sharings which screens operators want
 */
public record Kept(KeptProfiles profiles, DesiredSharings sharings) {
    /** What ends with the server. */
    public static Kept inMemory() {
        return new Kept(KeptProfiles.inMemory(), DesiredSharings.inMemory());
    }
}
