package dev.golink.screens.feed;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.ScreenTuning;

/** Decides what a phone should send, from how closely its screen is watched. Called on the JavaFX thread. */
@FunctionalInterface
public interface ScreenTuner {
    /** Fixed values for each kind of attention, independent of other screens. */
    ScreenTuner FIXED = (_, quality) -> switch (quality) {
        case ViewQuality.Hidden() -> new ScreenTuning(320, 1, 200_000);
        case ViewQuality.Tile(int longSide) -> new ScreenTuning(Math.max(1, longSide), 8, 1_000_000);
        case ViewQuality.Focus(int longSide) -> new ScreenTuning(Math.max(1, longSide), 30, 8_000_000);
    };

    /**
     * What the phone should send to this console.
     *
     * @param phone         the phone whose screen is watched
     * @param mostDemanding the attention that satisfies all places of this console that watch the screen
     */
    ScreenTuning of(PhoneId phone, ViewQuality mostDemanding);
}
