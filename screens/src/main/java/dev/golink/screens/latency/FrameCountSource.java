package dev.golink.screens.latency;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.screen.Codec;

/** Supplies the counts of a phone's frames. */
@FunctionalInterface
public interface FrameCountSource {
    /** The counts so far. Called on the JavaFX thread; must not block. */
    Counts counts();

    /**
     * Counts that never decrease, and the format of the newest frame.
     *
     * @param frames  frames received
     * @param bytes   their encoded bytes
     * @param missed  frames that never arrived, found by gaps in the numbers
     * @param late    frames received but dropped before they were decoded
     * @param unshown frames decoded but dropped before they were put into a scene
     * @param codec   of the newest frame; null before the first
     * @param width   of the newest frame, in pixels
     * @param height  of the newest frame, in pixels
     */
    record Counts(long frames, long bytes, long missed, long late, long unshown, @Nullable Codec codec, int width,
            int height) {
        /** Counts before the first frame. */
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, null, 0, 0);

        /** These counts with other numbers of frames dropped on this computer. */
        public Counts leavingOut(long lateHere, long unshownHere) {
            return new Counts(frames, bytes, missed, lateHere, unshownHere, codec, width, height);
        }
    }
}
