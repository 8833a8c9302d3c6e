package dev.golink.server.history.file;

/**
 * How many phones were connected in one minute.
 *
 * @param minute minutes since 1970
 * @param least  the smallest number
 * @param most   the greatest number
 */
public record ConnectedMinute(long minute, int least, int most) {
    /** The same minute with a further number. */
    public ConnectedMinute with(int connected) {
        return new ConnectedMinute(minute, Math.min(least, connected), Math.max(most, connected));
    }
}
