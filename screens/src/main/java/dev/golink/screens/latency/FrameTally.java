package dev.golink.screens.latency;

import dev.golink.screens.latency.FrameCountSource.Counts;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.fleet.screen.ScreenListener;

/**
 * Counts frames that arrive and frames that never arrive. The thread that receives the frames reports them; any thread
 * may read the counts.
 */
public final class FrameTally implements ScreenListener {
    private static final long NUMBERS = 1L << 32;
    /** A greater gap in the numbers is not a loss: the phone has started to number again. */
    private static final long LARGEST_GAP = 10_000;
    private static final long NONE = -1;

    private long last = NONE;
    private Counts counts = Counts.NONE;

    /** Makes a tally without frames. */
    public FrameTally() {}

    @Override
    public synchronized void frame(Frame frame) {
        counts = new Counts(counts.frames() + 1, counts.bytes() + frame.payload().remaining(),
                counts.missed() + missedBefore(frame.sequence()), 0, 0, frame.codec(), frame.width(), frame.height());
        last = frame.sequence();
    }

    /** The counts so far. */
    public synchronized Counts counts() {
        return counts;
    }

    private long missedBefore(long number) {
        if (last == NONE) {
            return 0;
        }
        long step = Math.floorMod(number - last, NUMBERS);
        return step >= 1 && step <= LARGEST_GAP ? step - 1 : 0;
    }
}
