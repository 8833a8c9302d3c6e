package dev.golink.screens.figures;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.screen.Codec;

/** Where the counts of a phone's frames come from. */
@FunctionalInterface
public interface FigureSource {
    /** The counts so far; on the FX thread, must not block. */
    Counts counts();

    /**
     * Counts that only ever grow, and how the newest frame looks.
     *
     * @param frames  that came
     * @param bytes   of them, encoded
     * @param missed  that never came: gaps in their numbers
     * @param late    came, and were left out before they were decoded
     * @param unshown were decoded, and left out before they were put into a scene
     * @param codec   of the newest; null before the first
     * @param width   of the newest, in pixels
     * @param height  of the newest, in pixels
     */
    record Counts(long frames, long bytes, long missed, long late, long unshown, @Nullable Codec codec, int width,
            int height) {
        /** None at all. */
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, null, 0, 0);

        /** The same, with so many left out here. */
        public Counts leavingOut(long lateHere, long unshownHere) {
            return new Counts(frames, bytes, missed, lateHere, unshownHere, codec, width, height);
        }
    }
}
