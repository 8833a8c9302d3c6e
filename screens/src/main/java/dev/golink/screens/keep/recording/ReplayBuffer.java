package dev.golink.screens.keep.recording;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.screen.Frame;

/**
 * One phone's last frames, in groups that each begin with a key frame, so that what is dropped at one end never spoils what
 * stays. Guarded by whoever holds it.
 */
public final class ReplayBuffer {
    /** What a frame takes beside its bytes. */
    private static final int EACH = 128;

    /**
     * A frame.
     *
     * @param frame   as it came
     * @param arrived in nanoseconds of the console's monotonic clock
     */
    public record Kept(Frame frame, long arrived) {}

    private final Deque<Group> groups = new ArrayDeque<>();
    private @Nullable Frame configuration;
    private long bytes;
    private long lastArrived;

    /** Without any frame. */
    public ReplayBuffer() {}

    /** Takes a frame. */
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

    /** Drops the groups that ended before a moment, but never the last one. */
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

    /** Drops the oldest group; if it is the only one, nothing is kept before the next key frame. */
    public void dropOldest() {
        bytes -= groups.removeFirst().bytes;
    }

    /** Whether there is no frame that could be kept. */
    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** So much is kept, in bytes. */
    public long bytes() {
        return bytes;
    }

    /** When the oldest group began. */
    public long begun() {
        return groups.getFirst().begun;
    }

    /** When the newest group began, and whether one did at all. */
    public boolean newestBeganBefore(long moment) {
        return groups.isEmpty() || groups.getLast().begun - moment < 0;
    }

    /** When anything came last. */
    public long lastArrived() {
        return lastArrived;
    }

    /** What was told last of how the frames are to be decoded. */
    @Nullable
    public Frame configuration() {
        return configuration;
    }

    /** All frames that are kept, the configuration first. */
    public List<Kept> all() {
        List<Kept> all = new ArrayList<>();
        if (configuration != null && !groups.isEmpty()) {
            all.add(new Kept(configuration, begun()));
        }
        groups.forEach(group -> all.addAll(group.frames));
        return all;
    }

    /** A key frame and what builds on it. */
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
