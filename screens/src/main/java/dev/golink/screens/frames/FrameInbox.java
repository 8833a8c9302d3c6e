package dev.golink.screens.frames;

import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

/**
 * The queue of one phone's frames that wait for decoding. A JPEG replaces all frames before it. H.264 frames stay in
 * order; if one is dropped, all after it up to the next key frame are useless. The receiving thread calls {@link #put},
 * a worker calls {@link #take}. See decision 0046.
 */
final class FrameInbox {
    /** The most waiting frames: those of one second at the frame rate of a screen in focus. */
    static final int MOST_FRAMES = 30;
    /** The most waiting bytes: room for the largest frame and others before it. */
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

    /** What happened to a frame that was put in. */
    enum Admission {
        /** The frame waits to be decoded. */
        WAITS,
        /** The frame was dropped because the screen is not shown. */
        UNSEEN,
        /** The frame was dropped because frames that it depends on are missing. A key frame is needed. */
        USELESS,
        /** The frame and those before it were dropped because the decoder is too slow. A key frame is needed. */
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

    /** Takes the next frame to decode; null if none waits. */
    synchronized @Nullable Arrival take() {
        Arrival next = waiting.poll();
        bytes -= next == null ? 0 : next.size();
        return next;
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    /**
     * Drops the frames that depend on the frame taken last, which could not be decoded.
     *
     * @return whether to request a key frame; otherwise one is already waiting
     */
    synchronized boolean skipToKeyFrame() {
        while (!waiting.isEmpty() && !startsAgain(waiting.getFirst().frame)) {
            bytes -= waiting.removeFirst().size();
            late++;
        }
        needsKeyFrame = waiting.stream().allMatch(arrival -> isConfiguration(arrival.frame));
        return needsKeyFrame && streams;
    }

    /**
     * Sets whether the screen is hidden. Frames that arrive while it is hidden are dropped.
     *
     * @return whether to request a key frame
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

    /** The number of frames that never arrived, found by gaps in the numbers. */
    synchronized long lost() {
        return lost;
    }

    /**
     * The number of frames dropped because newer frames arrived before they were decoded, or because earlier ones were
     * missing.
     */
    synchronized long late() {
        return late;
    }

    /** The number of frames dropped because the screen was not shown. */
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

    /** Keeps the newest JPEG for when the screen is shown again. Without motion the phone sends no other. */
    private Admission putUnseen(Arrival arrival) {
        if (streams) {
            unseen++;
            needsKeyFrame = true;
        } else {
            unseen += putAlone(arrival);
        }
        return Admission.UNSEEN;
    }

    /** Puts a JPEG in, in place of all frames; returns how many frames were dropped for it. */
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

    /** Drops all pictures and returns their number. The newest configuration stays for the next key frame. */
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

    /**
     * Whether there is a gap in the numbers before this frame; also counts the lost frames. A gap after a configuration
     * is not counted, because the relay sends new watchers a saved configuration first.
     */
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

    private static boolean startsAgain(Frame frame) {
        return frame.keyFrame() || isConfiguration(frame);
    }

    private static boolean isConfiguration(Frame frame) {
        return frame.codec() == Codec.H264 && frame.configuration() && !frame.keyFrame();
    }

    /**
     * A frame and its time of arrival.
     *
     * @param frame the frame
     * @param at    the time of arrival, in nanoseconds of the console's monotonic clock
     */
    record Arrival(Frame frame, long at) {
        int size() {
            return frame.payload().remaining();
        }
    }
}
