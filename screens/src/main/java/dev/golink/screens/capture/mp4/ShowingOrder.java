package dev.golink.screens.capture.mp4;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

import dev.golink.screens.bitstream.FrameContent;
import dev.golink.screens.bitstream.PictureOrder;
import dev.golink.screens.ffmpeg.Mp4Muxer.Timing;

/**
 * Assigns times to the pictures of an H.264 movie. Pictures arrive in decoding order and are stored in that order; they
 * may be shown in another order (B-frames). Phones stamp frames with the time of capture or of sending. In both cases
 * the earliest time goes to the picture that is shown first, the next time to the second, and so on. A picture waits
 * until its time is known; without reordering no picture waits. Used by one thread at a time.
 */
final class ShowingOrder {
    /**
     * The most pictures that wait, whatever the stream says: the most that a decoder holds, and the same number between
     * two of them.
     */
    private static final int MOST_WAITING = 32;
    /** The least time between two pictures: a millisecond. */
    private static final long LEAST_STEP = Ticks.of(1_000);

    private final int depth;
    private final PictureOrder order = new PictureOrder();
    /** In decoding order. */
    private final Deque<Entry> waiting = new ArrayDeque<>();
    /** Pictures whose time is not known yet, in showing order. */
    private final PriorityQueue<Entry> unshown = new PriorityQueue<>(Comparator.comparingLong(entry -> entry.place));
    /** Times that are not assigned to a picture yet. */
    private final PriorityQueue<Long> moments = new PriorityQueue<>();
    /** Times of the pictures shown last. The first one is the decoding time of the next picture. */
    private final Deque<Long> shown = new ArrayDeque<>();
    private long lastShown = -LEAST_STEP;

    /** @param depth the most pictures that are decoded before a picture that is shown before them */
    ShowingOrder(int depth) {
        this.depth = depth;
    }

    /**
     * Takes the next picture, and passes on the pictures whose times are now known.
     *
     * @param atMicros a time in microseconds since the first picture
     */
    void add(FrameContent.H264 picture, long atMicros, Target target) throws IOException {
        Entry entry = new Entry(picture, order.place(picture));
        if (picture.key()) {
            // No later picture is shown before a key frame.
            showAll();
        }
        waiting.add(entry);
        unshown.add(entry);
        moments.add(Ticks.of(atMicros));
        while (unshown.size() > (picture.key() ? 0 : depth) || waiting.size() > MOST_WAITING && waiting
                .getFirst().at < 0) {
            showNext();
        }
        pass(target);
    }

    /** Passes on all waiting pictures; there are no more to come. */
    void end(Target target) throws IOException {
        showAll();
        pass(target);
    }

    private void showAll() {
        while (!unshown.isEmpty()) {
            showNext();
        }
    }

    private void showNext() {
        Entry next = unshown.remove();
        next.at = Math.max(moments.remove(), lastShown + LEAST_STEP);
        if (shown.isEmpty()) {
            // As many pictures as may be reordered are decoded before the first one is shown.
            for (int i = depth; i > 0; i--) {
                shown.add(next.at - i * LEAST_STEP);
            }
        }
        shown.add(next.at);
        next.duration = lastShown < 0 ? Ticks.USUAL_STEP : next.at - lastShown;
        lastShown = next.at;
    }

    private void pass(Target target) throws IOException {
        while (!waiting.isEmpty() && waiting.getFirst().at >= 0) {
            Entry next = waiting.removeFirst();
            target.write(next.picture.stream(), new Timing(shown.removeFirst(), next.at, next.duration),
                    next.picture.key());
        }
    }

    /** Receives the pictures. */
    @FunctionalInterface
    interface Target {
        /** Takes a picture; see {@link dev.golink.screens.ffmpeg.Mp4Muxer#write}. */
        void write(List<ByteBuffer> annexB, Timing timing, boolean key) throws IOException;
    }

    /** A picture, with its time once that is known. */
    private static final class Entry {
        private final FrameContent.H264 picture;
        private final long place;
        private long at = -1;
        private long duration;

        Entry(FrameContent.H264 picture, long place) {
            this.picture = picture;
            this.place = place;
        }
    }
}
