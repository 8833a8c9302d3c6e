package dev.golink.app.runs;

/**
 * How carefully many phones are instructed at once.
 *
 * @param askOver more phones than this are asked about first; 1 or more
 * @param atOnce  so many phones of a run at most have a command and owe an answer; 1 or more
 */
public record BulkLimits(int askOver, int atOnce) {
    /** What holds until something else is chosen. */
    public static final BulkLimits DEFAULT = new BulkLimits(10, 20);

    /** @throws IllegalArgumentException if one of them is less than 1 */
    public BulkLimits {
        if (askOver < 1 || atOnce < 1) {
            throw new IllegalArgumentException("A limit is 1 or more, not " + askOver + " and " + atOnce + ".");
        }
    }
}
