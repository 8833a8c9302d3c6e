package dev.golink.screens.frames;

/**
 * Counts of what happened to one phone's frames since its feed began.
 *
 * @param received    frames received from the fleet
 * @param bytes       bytes of their encoded pictures
 * @param lost        frames that never arrived, found by gaps in the numbers: dropped by the relay or on the way
 * @param unseen      dropped because no place showed the screen
 * @param late        dropped before they were decoded, because newer frames arrived or earlier ones were missing
 * @param decoded     decoded or found to be unreadable
 * @param unreadable  found to be unreadable
 * @param decodeNanos time that workers spent on decoding and scaling, in nanoseconds
 * @param unpainted   pictures dropped because a newer one arrived before the JavaFX thread fetched them
 * @param shown       pictures handed to the places that show the screen
 */
public record FeedCounts(long received, long bytes, long lost, long unseen, long late, long decoded, long unreadable,
        long decodeNanos, long unpainted, long shown) {
    /** Counts before the first frame. */
    public static final FeedCounts NONE = new FeedCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** These counts, summarised in three numbers. */
    public FrameCounts counts() {
        return new FrameCounts(received, decoded, late + unpainted);
    }
}
