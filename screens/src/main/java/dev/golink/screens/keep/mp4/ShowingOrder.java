package dev.golink.screens.keep.mp4;

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
 * Gives pictures of H.264 their times in a movie. They come in the order in which they are decoded, and so they stand in the
 * file; they may be shown in another (B-frames). Whether a phone stamps its frames with the moments of capture or with those
 * of sending, the earliest moment goes to the picture that is shown first, and so on. A picture waits until that is known;
 * without reordering none waits. Used by one thread at a time.
 */
final class ShowingOrder {
    /** More pictures never wait, whatever a stream says: the most that a decoder keeps, and as many between two of them. */
    private static final int MOST_WAITING = 32;
    /** Two pictures never stand at the same moment: a millisecond. */
    private static final long LEAST_STEP = Ticks.of(1_000);

    private final int depth;
    private final PictureOrder order = new PictureOrder();
    /** In the order of decoding. */
    private final Deque<Entry> waiting = new ArrayDeque<>();
    /** In the order of showing; those whose moment is not known yet. */
    private final PriorityQueue<Entry> unshown = new PriorityQueue<>(Comparator.comparingLong(entry -> entry.place));
    /** Moments that no picture has yet. */
    private final PriorityQueue<Long> moments = new PriorityQueue<>();
    /** Moments of the pictures that were shown last; the first is that of the next picture's decoding. */
    private final Deque<Long> shown = new ArrayDeque<>();
    private long lastShown = -LEAST_STEP;

    /** @param depth so many pictures at most are decoded before one that is shown before them */
    ShowingOrder(int depth) {
        this.depth = depth;
    }

    /**
     * Takes the next picture, and passes on those whose times are known now.
     *
     * @param atMicros a moment in microseconds since the first picture
     */
    void add(FrameContent.H264 picture, long atMicros, Target target) throws IOException {
        Entry entry = new Entry(picture, order.place(picture));
        if (picture.key()) {
            // Nothing that comes later is shown before a key frame.
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

    /** No more pictures come: passes all on that wait. */
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
            // Before the first picture is shown, as many are decoded as may be reordered.
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

    /** Where the pictures go. */
    @FunctionalInterface
    interface Target {
        /** Takes a picture; see {@link dev.golink.screens.ffmpeg.Mp4Muxer#write}. */
        void write(List<ByteBuffer> annexB, Timing timing, boolean key) throws IOException;
    }

    /** A picture, and its time once that is known. */
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
