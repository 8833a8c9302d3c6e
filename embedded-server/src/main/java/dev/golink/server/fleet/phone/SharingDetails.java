package dev.golink.server.fleet.phone;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.OperatorId;

/**
 * What the server knows about the sharing of a phone's screen beside its state.
 *
 * @param wantedBy     the operator in whose name the phone is asked again after a reconnect or the server's restart; null if
 *                     it will not be asked
 * @param askedAgainAt when the server asked again for this sharing by itself; null if an operator asked
 * @param unwatchedFor the sharing was ended because nobody watched it for so long; null if it was not
 */
public record SharingDetails(@Nullable OperatorId wantedBy, @Nullable Instant askedAgainAt,
        @Nullable Duration unwatchedFor) {
    /** Nothing is known. */
    public static final SharingDetails NONE = new SharingDetails(null, null, null);
}
