package dev.golink.screens.frames;

import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

/**
 * One phone's frames that wait to be decoded. A JPEG replaces all before it. Frames of H.264 stay in order, and what is
 * left out costs all that follows, up to the next key frame. The thread that brings them puts, a worker takes.
 */
final class FrameInbox {
    /** A second's frames, at the rate of a screen in focus. */
    static final int MOST_FRAMES = 30;
    /** Room for the largest frame beside those before it. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    private final Deque<Arrival> waiting = new ArrayDeque<>();
    private int bytes;
    private boolean needsKeyFrame = true;
    private boolean hidden;
    private boolean closed;
    private boolean streams;
    private @Nullable Frame before;
    private long lost;
    private long late;
    private long unseen;

    /** What became of a frame that was put. */
    enum Admission {
        /** It waits to be decoded. */
        WAITS,
        /** It is left out, because nobody looks. */
        UNSEEN,
        /** It is left out, because frames that it builds upon are missing; a key frame is needed. */
        USELESS,
        /** It and those before it are left out, because the decoder is too slow; a key frame is needed. */
        OVERFLOWED
    }

    synchronized Admission put(Arrival arrival) {
        Frame frame = arrival.frame;
        boolean gap = follow(frame);
        if (closed) {
            return Admission.UNSEEN;
        }
        streams = frame.codec() == Codec.H264;
        if (isConfiguration(frame)) {
            return putConfiguration(arrival);
        } else if (hidden) {
            return putUnseen(arrival);
        } else if (streams) {
            return putOfStream(arrival, gap);
        }
        late += putAlone(arrival);
        return Admission.WAITS;
    }

    /** The next to decode; null if none waits. */
    synchronized @Nullable Arrival take() {
        Arrival next = waiting.poll();
        bytes -= next == null ? 0 : next.size();
        return next;
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    /**
     * Leaves out what can't be decoded because the frame that was taken last could not be.
     *
     * @return whether a key frame has to be asked for; if not, one waits here
     */
    synchronized boolean skipToKeyFrame() {
        while (!waiting.isEmpty() && !startsAnew(waiting.getFirst().frame)) {
            bytes -= waiting.removeFirst().size();
            late++;
        }
        needsKeyFrame = waiting.stream().allMatch(arrival -> isConfiguration(arrival.frame));
        return needsKeyFrame && streams;
    }

    /**
     * Says whether anybody looks; what comes while nobody does is left out.
     *
     * @return whether a key frame has to be asked for
     */
    synchronized boolean hide(boolean now) {
        boolean returns = hidden && !now;
        hidden = now;
        if (now) {
            unseen += leaveOut();
            needsKeyFrame = true;
        }
        return returns && streams;
    }

    synchronized void close() {
        closed = true;
        waiting.clear();
    }

    /** Frames that the numbers of those that came say are missing. */
    synchronized long lost() {
        return lost;
    }

    /** Frames left out because newer ones came before they were decoded, or because earlier ones were missing. */
    synchronized long late() {
        return late;
    }

    /** Frames left out because nobody looked. */
    synchronized long unseen() {
        return unseen;
    }

    private Admission putConfiguration(Arrival arrival) {
        if (hidden || isFull(arrival)) {
            leaveOut();
            waiting.removeIf(old -> isConfiguration(old.frame));
            bytes = 0;
        }
        return add(arrival);
    }

    /** The newest JPEG is kept for who looks later: if nothing moves, no other comes. */
    private Admission putUnseen(Arrival arrival) {
        if (streams) {
            unseen++;
            needsKeyFrame = true;
        } else {
            unseen += putAlone(arrival);
        }
        return Admission.UNSEEN;
    }

    /** Returns how many were left out for it. */
    private int putAlone(Arrival arrival) {
        int leftOut = leaveOut();
        waiting.clear();
        bytes = 0;
        needsKeyFrame = true;
        add(arrival);
        return leftOut;
    }

    private Admission putOfStream(Arrival arrival, boolean gap) {
        boolean full = isFull(arrival);
        if (full) {
            late += leaveOut();
        }
        if (arrival.frame.keyFrame()) {
            needsKeyFrame = false;
            return add(arrival);
        }
        boolean useless = needsKeyFrame || gap;
        needsKeyFrame = useless || full;
        if (needsKeyFrame) {
            late++;
            return useless ? Admission.USELESS : Admission.OVERFLOWED;
        }
        return add(arrival);
    }

    private Admission add(Arrival arrival) {
        waiting.add(arrival);
        bytes += arrival.size();
        return Admission.WAITS;
    }

    private boolean isFull(Arrival arrival) {
        return waiting.size() >= MOST_FRAMES || bytes + arrival.size() > MOST_BYTES;
    }

    /** Leaves out all pictures; the newest configuration stays, for the key frame that comes. */
    private int leaveOut() {
        int before = waiting.size();
        Arrival kept = waiting.stream().filter(arrival -> isConfiguration(arrival.frame)).reduce((_, last) -> last)
                .orElse(null);
        waiting.clear();
        bytes = 0;
        if (kept != null) {
            add(kept);
        }
        return before - waiting.size();
    }

    /** Whether frames are missing before this one. Of what the relay had kept for who comes later, none is. */
    private boolean follow(Frame frame) {
        Frame last = before;
        before = frame;
        long step = last == null ? 1 : frame.sequence() - last.sequence() & 0xFFFF_FFFFL;
        boolean kept = last != null && isConfiguration(last);
        if (step > 1 && step < Integer.MAX_VALUE && !kept) {
            lost += step - 1;
        }
        return step != 1;
    }

    private static boolean startsAnew(Frame frame) {
        return frame.keyFrame() || isConfiguration(frame);
    }

    private static boolean isConfiguration(Frame frame) {
        return frame.codec() == Codec.H264 && frame.configuration() && !frame.keyFrame();
    }

    /**
     * A frame and when it came.
     *
     * @param frame the frame
     * @param at    in nanoseconds of the console's monotonic clock
     */
    record Arrival(Frame frame, long at) {
        int size() {
            return frame.payload().remaining();
        }
    }
}
