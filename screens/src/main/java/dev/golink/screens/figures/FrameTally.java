package dev.golink.screens.figures;

import dev.golink.screens.figures.FigureSource.Counts;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.fleet.screen.ScreenListener;

/** Counts frames as they come, and those that never did. Fed by the thread that brings them, asked by any. */
public final class FrameTally implements ScreenListener {
    private static final long NUMBERS = 1L << 32;
    /** A jump beyond that is no loss: the phone counts anew. */
    private static final long LARGEST_GAP = 10_000;
    private static final long NONE = -1;

    private long last = NONE;
    private Counts counts = Counts.NONE;

    /** Without any frame. */
    public FrameTally() {}

    @Override
    public synchronized void frame(Frame frame) {
        counts = new Counts(counts.frames() + 1, counts.bytes() + frame.payload().remaining(),
                counts.missed() + missedBefore(frame.sequence()), 0, 0, frame.codec(), frame.width(), frame.height());
        last = frame.sequence();
    }

    /** What came so far. */
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
