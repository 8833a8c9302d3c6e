package dev.golink.screens.feed;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.ScreenTuning;

/** Says what a phone should send, given how closely its screen is looked at. Called on the FX thread. */
@FunctionalInterface
public interface ScreenTuner {
    /** What each kind of attention has a use for, whatever else is looked at. */
    ScreenTuner FIXED = (_, attention) -> switch (attention) {
        case Attention.Hidden() -> new ScreenTuning(320, 1, 200_000);
        case Attention.Tile(int longSide) -> new ScreenTuning(Math.max(1, longSide), 8, 1_000_000);
        case Attention.Focus(int longSide) -> new ScreenTuning(Math.max(1, longSide), 30, 8_000_000);
    };

    /**
     * What this console has a use for.
     *
     * @param phone         whose screen it is
     * @param mostDemanding what serves all of this console who look at it
     */
    ScreenTuning of(PhoneId phone, Attention mostDemanding);
}
