package dev.golink.server.fleet.phone;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What a phone tells of its stream with its heartbeats; what it does not tell is null.
 *
 * @param sentFrames    sent since the sharing began
 * @param droppedFrames left out by the phone itself since the sharing began, because its connection was too slow
 * @param still         whether nothing moves on its screen, so that no frame is to be expected
 * @param encoding      how long a frame takes on the phone, from its capture to its leaving, as a mean of late
 */
public record ScreenVitals(@Nullable Long sentFrames, @Nullable Long droppedFrames, @Nullable Boolean still,
        @Nullable Duration encoding) {
    /** Nothing is known. */
    public static final ScreenVitals UNKNOWN = new ScreenVitals(null, null, null, null);
}
