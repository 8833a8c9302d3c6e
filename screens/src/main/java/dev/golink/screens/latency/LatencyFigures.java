package dev.golink.screens.latency;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.latency.StageWindow.Spread;
import dev.golink.server.fleet.screen.Codec;

/**
 * The latency figures of a phone's stream at one moment.
 *
 * @param fps     pictures painted a second
 * @param bitrate bits received a second
 * @param codec   of the newest frame; null before the first
 * @param width   of the newest frame, in pixels
 * @param height  of the newest frame, in pixels
 * @param stages  how long the stages took in the last ten seconds; without those that are not known
 * @param drops   where frames were lost; without the places that are not known
 * @param clockError by how much the times that need the server's clock can be wrong because that clock is estimated; zero if
 *                   it is not, or is not known
 */
public record LatencyFigures(double fps, double bitrate, @Nullable Codec codec, int width, int height,
        Map<Stage, Spread> stages, Map<Loss, Drops> drops, Duration clockError) {
    /** Nothing is known. */
    public static final LatencyFigures NONE = new LatencyFigures(0, 0, null, 0, 0, Map.of(), Map.of(), Duration.ZERO);

    /** Copies the maps. */
    public LatencyFigures {
        stages = Map.copyOf(stages);
        drops = Map.copyOf(drops);
    }

    /** A place where frames may be lost. */
    public enum Loss {
        /** On the phone, because its connection was too slow. */
        PHONE,
        /** Between the phone and this console; also in the server, if this console was too slow. */
        WAY,
        /** On this computer, because newer frames arrived before the frame was decoded. */
        DECODE,
        /** On this computer, because a newer picture arrived before the window's next pulse. */
        PAINT
    }

    /**
     * The number of lost frames.
     *
     * @param lately in the last ten seconds
     * @param inAll  since the figures are shown; for the phone, since it began to share
     */
    public record Drops(long lately, long inAll) {}
}
