package dev.golink.screens.frames;

/**
 * How many frames went where, since the window opened.
 *
 * @param received came from the fleet
 * @param decoded  were decoded, or found to be unreadable
 * @param dropped  were left out because a newer one came before they were decoded or shown
 */
public record FrameCounts(long received, long decoded, long dropped) {
    /** None at all. */
    public static final FrameCounts NONE = new FrameCounts(0, 0, 0);
}
