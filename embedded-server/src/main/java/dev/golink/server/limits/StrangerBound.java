package dev.golink.server.limits;

import java.time.Duration;

import dev.golink.server.time.Clocks;

/**
 * Bounds what is written about events that strangers can cause, so that they can't fill a disk. The rest is only counted.
 * For the hub thread only.
 */
public final class StrangerBound {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int MOST_A_SECOND = 20;
    private static final int MOST_A_MINUTE = 200;

    private final Clocks clocks;
    private long second;
    private long minute;
    private int inSecond;
    private int inMinute;
    private int unwritten;

    /** Begins with nothing counted. */
    public StrangerBound(Clocks clocks) {
        this.clocks = clocks;
        this.second = clocks.nanos();
        this.minute = second;
    }

    /** Whether one more event may be written now. If not, it is counted. */
    public boolean mayWrite() {
        long now = clocks.nanos();
        if (now - second >= SECOND) {
            second = now;
            inSecond = 0;
        }
        boolean mayWrite = inSecond < MOST_A_SECOND && inMinute < MOST_A_MINUTE;
        if (mayWrite) {
            inSecond++;
            inMinute++;
        } else {
            unwritten++;
        }
        return mayWrite;
    }

    /** The number of events that were only counted in the minute that has just ended; otherwise 0. */
    public int countedInMinute() {
        long now = clocks.nanos();
        if (now - minute < MINUTE) {
            return 0;
        }
        minute = now;
        inMinute = 0;
        int counted = unwritten;
        unwritten = 0;
        return counted;
    }
}
