package dev.golink.screens.figures;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.figures.StageWindow.Spread;
import dev.golink.server.fleet.screen.Codec;

/**
 * What is known of a phone's stream at one moment.
 *
 * @param fps     pictures painted a second
 * @param bitrate bits that came a second
 * @param codec   of the newest frame; null before the first
 * @param width   of the newest frame, in pixels
 * @param height  of the newest frame, in pixels
 * @param stages  how long they took in the last ten seconds; those that are not known are not in it
 * @param drops   where frames were lost; those that are not known are not in it
 */
public record Figures(double fps, double bitrate, @Nullable Codec codec, int width, int height,
        Map<Stage, Spread> stages, Map<Place, Drops> drops) {
    /** Nothing is known. */
    public static final Figures NONE = new Figures(0, 0, null, 0, 0, Map.of(), Map.of());

    /** Copies the maps. */
    public Figures {
        stages = Map.copyOf(stages);
        drops = Map.copyOf(drops);
    }

    /** Where a frame may be lost. */
    public enum Place {
        /** By the phone itself, because its connection was too slow. */
        PHONE,
        /** Between the phone and this console; by the server, if this console was too slow. */
        WAY,
        /** Here, because newer ones came before it was decoded. */
        DECODE,
        /** Here, because a newer picture came before the next pulse of its window. */
        PAINT
    }

    /**
     * How many were lost.
     *
     * @param lately in the last ten seconds
     * @param inAll  since the figures are shown; of a phone, since it began to share
     */
    public record Drops(long lately, long inAll) {}
}
