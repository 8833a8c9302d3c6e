package dev.golink.server.fleet.phone;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.OperatorId;

/**
 * What the server knows about the sharing of a phone's screen besides its state.
 *
 * @param wantedBy     the operator in whose name the server asks the phone again after a reconnect or a restart of the
 *                     server; null if it will not ask again
 * @param askedAgainAt when the server asked again for this sharing by itself; null if an operator asked
 * @param unwatchedFor how long nobody had watched when the server ended the sharing for that reason; null if it did not
 */
public record SharingDetails(@Nullable OperatorId wantedBy, @Nullable Instant askedAgainAt,
        @Nullable Duration unwatchedFor) {
    /** Nothing is known. */
    public static final SharingDetails NONE = new SharingDetails(null, null, null);
}
