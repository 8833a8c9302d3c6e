package dev.golink.screens.frames;

/**
 * What became of one phone's frames, since its feed began.
 *
 * @param received    frames that came from the fleet
 * @param bytes       their encoded pictures
 * @param lost        frames that never came: left out by the relay or underway, by the numbers of those that did
 * @param unseen      left out because nobody looked
 * @param late        left out before they were decoded: newer ones came, or earlier ones were missing
 * @param decoded     decoded, or found to be unreadable
 * @param unreadable  found to be unreadable
 * @param decodeNanos time that workers spent on decoding and scaling, in nanoseconds
 * @param unpainted   pictures left out because a newer one came before the window fetched them
 * @param shown       pictures handed to who looks
 */
public record FeedFigures(long received, long bytes, long lost, long unseen, long late, long decoded, long unreadable,
        long decodeNanos, long unpainted, long shown) {
    /** None at all. */
    public static final FeedFigures NONE = new FeedFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** The same in three numbers. */
    public FrameCounts counts() {
        return new FrameCounts(received, decoded, late + unpainted);
    }
}
