package dev.golink.server.screen;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.screen.ScreenTuning;
import dev.golink.server.fleet.screen.ScreenWatch;

/** A watch whose wish can be taken back. */
public interface TunedWatch extends ScreenWatch {
    /** As a watch is tuned; null takes the wish back, as if nothing had been said. */
    @Override
    void tune(@Nullable ScreenTuning tuning);
}
