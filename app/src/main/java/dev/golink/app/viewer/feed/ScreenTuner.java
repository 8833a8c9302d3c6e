package dev.golink.app.viewer.feed;

import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.ScreenTuning;

/** Decides what the console has a use for of each screen that it looks at. On the FX thread only. */
public interface ScreenTuner {
    /**
     * What to ask of a phone.
     *
     * @param mostDemanding the closest of all the looks at its screen
     */
    ScreenTuning of(PhoneId phone, Attention mostDemanding);
}
