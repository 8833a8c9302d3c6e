package dev.golink.server.fleet.phone;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A phone's report on its stream, from its heartbeats. Values that it does not report are null.
 *
 * @param sentFrames    frames sent since the sharing began
 * @param droppedFrames frames that the phone has dropped since the sharing began, because its connection was too slow
 * @param still         whether nothing moves on its screen, so that no frames are expected
 * @param encoding      the recent mean time that a frame takes on the phone, from its capture until it is sent
 */
public record ScreenVitals(@Nullable Long sentFrames, @Nullable Long droppedFrames, @Nullable Boolean still,
        @Nullable Duration encoding) {
    /** Nothing is known. */
    public static final ScreenVitals UNKNOWN = new ScreenVitals(null, null, null, null);
}
