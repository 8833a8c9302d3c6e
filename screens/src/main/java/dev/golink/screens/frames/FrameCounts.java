package dev.golink.screens.frames;

/**
 * What happened to a phone's frames since its feed began.
 *
 * @param received frames received from the fleet
 * @param decoded  frames decoded or found to be unreadable
 * @param dropped  frames dropped because a newer one arrived before they were decoded or shown
 */
public record FrameCounts(long received, long decoded, long dropped) {
    /** Counts before the first frame. */
    public static final FrameCounts NONE = new FrameCounts(0, 0, 0);
}
