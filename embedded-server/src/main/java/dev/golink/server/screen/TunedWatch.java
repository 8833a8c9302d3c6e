package dev.golink.server.screen;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.screen.ScreenTuning;
import dev.golink.server.fleet.screen.ScreenWatch;

/** A watch whose tuning can be withdrawn. */
public interface TunedWatch extends ScreenWatch {
    /** Sets which quality the watch can use; null withdraws the wish, as if there had been none. */
    @Override
    void tune(@Nullable ScreenTuning tuning);
}
