package dev.golink.server.screen;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.fleet.screen.ScreenAudience;
import dev.golink.server.fleet.screen.ScreenListener;
import dev.golink.server.fleet.screen.ScreenTuning;

/**
 * Gives each phone's frames to its watchers. Any thread may call it, and no thread waits for another. Frames wait for a
 * busy watcher up to a limit; beyond it, the watcher misses frames. A frame is held once, however many watchers it
 * waits for.
 */
public final class ScreenRelay {
    private final Executor delivery;
    private final LongSupplier nanos;
    private final Events events;
    private final boolean keepsForAll;
    private final Map<PhoneId, PhoneStream> streams = new ConcurrentHashMap<>();

    /**
     * Creates a relay without watchers.
     *
     * @param delivery    runs the outlets; each occupies one of its threads while it works on a frame
     * @param nanos       a monotonic clock
     * @param keepsForAll whether frames that nobody watches are retained for later watchers. A relay that gets frames
     *                    only because of its watchers has no use for frames that arrive after them.
     * @param events      gets the relay's events
     */
    public ScreenRelay(Executor delivery, LongSupplier nanos, boolean keepsForAll, Events events) {
        this.delivery = delivery;
        this.nanos = nanos;
        this.keepsForAll = keepsForAll;
        this.events = events;
    }

    /**
     * Delivers a phone's frames to an operator until the watch is closed, beginning with the retained ones. The
     * listener gets each frame on the thread that delivers it, and must queue frames itself. It gets the first frame
     * within this call.
     */
    public TunedWatch watch(OperatorId operator, PhoneId phone, ScreenListener listener) {
        return watch(phone, new DirectWatcher(operator, listener, () -> needKeyFrame(phone)));
    }

    /**
     * Delivers a phone's frames to an outlet, which may be slow. Frames wait here, within a limit that several watches
     * may share.
     */
    public TunedWatch watch(OperatorId operator, PhoneId phone, FrameSink sink, Backlog backlog) {
        return watch(phone, new QueuedWatcher(operator, sink, backlog, delivery, () -> needKeyFrame(phone)));
    }

    private TunedWatch watch(PhoneId phone, Watcher watcher) {
        streams.compute(phone, (_, present) -> joined(present, watcher));
        events.audienceChanged(phone);
        return new Handle(phone, watcher);
    }

    /** The watchers of a phone now, and which quality they can use. */
    public ScreenAudience audience(PhoneId phone) {
        PhoneStream stream = streams.get(phone);
        return stream == null ? ScreenAudience.NOBODY : stream.audience();
    }

    /** Handles a frame that arrived. The gateway calls this for accepted frames only. */
    public void frame(PhoneId phone, Frame frame) {
        streams.compute(phone, (_, present) -> present == null && !keepsForAll ? null : advanced(present, frame));
    }

    /** Drops all retained frames of a phone, because its sharing ended. */
    public void ended(PhoneId phone) {
        streams.computeIfPresent(phone, (_, stream) -> {
            stream.end();
            return stream.isIdle() ? null : stream;
        });
    }

    /**
     * Drops the last picture of a phone that pauses, so that later watchers do not see it. The configuration to decode
     * the next picture is retained.
     */
    public void forgetPicture(PhoneId phone) {
        streams.computeIfPresent(phone, (_, stream) -> {
            stream.forgetPicture();
            return stream;
        });
    }

    private void leave(PhoneId phone, Watcher watcher) {
        watcher.close();
        streams.computeIfPresent(phone, (_, stream) -> {
            stream.leave(watcher);
            return stream.isIdle() || !keepsForAll && stream.audience().isEmpty() ? null : stream;
        });
        events.audienceChanged(phone);
    }

    /** Reports a needed key frame, outside the map's lock, and at most once a second until a key frame arrives. */
    private void needKeyFrame(PhoneId phone) {
        PhoneStream stream = streams.get(phone);
        if (stream != null && stream.needsKeyFrame(nanos.getAsLong())) {
            events.keyFrameNeeded(phone);
        }
    }

    private static PhoneStream advanced(@Nullable PhoneStream present, Frame frame) {
        PhoneStream stream = present == null ? new PhoneStream() : present;
        stream.frame(frame);
        return stream;
    }

    private static PhoneStream joined(@Nullable PhoneStream present, Watcher watcher) {
        PhoneStream stream = present == null ? new PhoneStream() : present;
        stream.join(watcher);
        return stream;
    }

    /** The events of a relay, called on the thread that caused them. They must not block it. */
    public interface Events {
        /**
         * A watch of a phone began, ended or was tuned. Call {@link ScreenRelay#audience} when handling this, because
         * two threads may report in either order.
         */
        void audienceChanged(PhoneId phone);

        /**
         * A watcher needs a key frame of the phone. Reported again after a second if none arrived and one is still
         * needed.
         */
        void keyFrameNeeded(PhoneId phone);
    }

    private final class Handle implements TunedWatch {
        private final PhoneId phone;
        private final Watcher watcher;

        Handle(PhoneId phone, Watcher watcher) {
            this.phone = phone;
            this.watcher = watcher;
        }

        @Override
        public void tune(@Nullable ScreenTuning tuning) {
            watcher.tune(tuning);
            events.audienceChanged(phone);
        }

        @Override
        public void requestKeyFrame() {
            needKeyFrame(phone);
        }

        @Override
        public void close() {
            leave(phone, watcher);
        }
    }
}
