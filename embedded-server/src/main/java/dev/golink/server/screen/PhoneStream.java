package dev.golink.server.screen;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.fleet.screen.ScreenAudience;
import dev.golink.server.fleet.screen.ScreenTuning;

/** One phone's frames on their way to its watchers. Any thread may call it, and no call waits for a watcher. */
final class PhoneStream {
    private static final long ASKED_AGAIN_AFTER = Duration.ofSeconds(1).toNanos();

    private List<Watcher> watchers = List.of();
    private RetainedFrames kept = new RetainedFrames();
    private boolean empty = true;
    private boolean asked;
    private long askedAt;

    synchronized void join(Watcher watcher) {
        watchers = java.util.stream.Stream.concat(watchers.stream(), java.util.stream.Stream.of(watcher)).toList();
        watcher.join(kept);
    }

    synchronized void leave(Watcher watcher) {
        watchers = watchers.stream().filter(other -> !other.equals(watcher)).toList();
    }

    synchronized void frame(Frame frame) {
        kept.add(frame);
        empty = false;
        asked &= !frame.keyFrame();
        for (Watcher watcher : watchers) {
            watcher.offer(frame, kept);
        }
    }

    /** Drops all retained frames. */
    synchronized void end() {
        kept = new RetainedFrames();
        empty = true;
        asked = false;
    }

    /** Drops the retained picture. */
    synchronized void forgetPicture() {
        kept.forgetPicture();
        asked = false;
    }

    /** Whether there are no watchers and no retained frames. */
    synchronized boolean isIdle() {
        return empty && watchers.isEmpty();
    }

    /**
     * Records that a key frame is needed. Returns whether to report it, which was not done in the last second without a
     * key frame since.
     */
    synchronized boolean needsKeyFrame(long now) {
        if (asked && now - askedAt < ASKED_AGAIN_AFTER) {
            return false;
        }
        asked = true;
        askedAt = now;
        return true;
    }

    synchronized ScreenAudience audience() {
        List<OperatorId> operators = watchers.stream().map(Watcher::operator).distinct().sorted().toList();
        List<ScreenTuning> wishes = watchers.stream().map(Watcher::tuning).filter(Objects::nonNull).toList();
        return new ScreenAudience(operators, wishes.stream().reduce(ScreenTuning::and).orElse(null),
                wishes.size() < watchers.size());
    }
}
