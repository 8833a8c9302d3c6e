package dev.golink.screens.capture.recording;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.screen.Frame;

/**
 * The last frames of one phone. They are held in groups that each begin with a key frame, so that dropping a group
 * never breaks the others. Not thread-safe: its owner guards it with a lock.
 */
public final class ReplayBuffer {
    /** The memory for a frame in addition to its payload, in bytes. */
    private static final int EACH = 128;

    /**
     * A frame that is held.
     *
     * @param frame   the frame as it was received
     * @param arrived in nanoseconds of the console's monotonic clock
     */
    public record Kept(Frame frame, long arrived) {}

    private final Deque<Group> groups = new ArrayDeque<>();
    private @Nullable Frame configuration;
    private long bytes;
    private long lastArrived;

    /** Makes an empty buffer. */
    public ReplayBuffer() {}

    /** Adds a frame. */
    public void add(Frame frame, long arrived) {
        lastArrived = arrived;
        if (frame.configuration()) {
            configuration = frame;
        }
        if (frame.keyFrame() && !frame.configuration()) {
            groups.addLast(new Group(arrived));
        }
        if (!groups.isEmpty()) {
            bytes += groups.getLast().add(new Kept(frame, arrived));
        }
    }

    /** Drops the groups that ended before the given time, but never the newest group. */
    public void dropBefore(long moment) {
        while (groups.size() > 1 && second().begun - moment <= 0) {
            dropOldest();
        }
    }

    private Group second() {
        var all = groups.iterator();
        all.next();
        return all.next();
    }

    /** Drops the oldest group. If it was the only one, nothing is held until the next key frame. */
    public void dropOldest() {
        bytes -= groups.removeFirst().bytes;
    }

    /** Whether no group is held. */
    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** The memory in use, in bytes. */
    public long bytes() {
        return bytes;
    }

    /** The time at which the oldest group began. */
    public long begun() {
        return groups.getFirst().begun;
    }

    /** Whether the newest group began before the given time, or there is no group. */
    public boolean newestBeganBefore(long moment) {
        return groups.isEmpty() || groups.getLast().begun - moment < 0;
    }

    /** The time at which the last frame arrived. */
    public long lastArrived() {
        return lastArrived;
    }

    /** The last decoder configuration that the phone sent; null if there was none. */
    @Nullable
    public Frame configuration() {
        return configuration;
    }

    /** All held frames, preceded by the decoder configuration. */
    public List<Kept> all() {
        List<Kept> all = new ArrayList<>();
        if (configuration != null && !groups.isEmpty()) {
            all.add(new Kept(configuration, begun()));
        }
        groups.forEach(group -> all.addAll(group.frames));
        return all;
    }

    /** A key frame and the frames that depend on it. */
    private static final class Group {
        private final List<Kept> frames = new ArrayList<>();
        private final long begun;
        private long bytes;

        Group(long begun) {
            this.begun = begun;
        }

        int add(Kept kept) {
            frames.add(kept);
            int size = kept.frame.payload().remaining() + EACH;
            bytes += size;
            return size;
        }
    }
}
