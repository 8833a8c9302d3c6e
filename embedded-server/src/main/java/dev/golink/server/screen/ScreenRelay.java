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
 * Hands each phone's frames to those who watch it. Any thread may call it; nobody waits for anybody: a watcher that is busy
 * lets frames wait, up to a bound, and then misses some. A frame is kept once, whoever it waits for.
 */
public final class ScreenRelay {
    private final Executor delivery;
    private final LongSupplier nanos;
    private final Events events;
    private final boolean keepsForAll;
    private final Map<PhoneId, Stream> streams = new ConcurrentHashMap<>();

    /**
     * A relay that nobody watches yet.
     *
     * @param delivery runs the outlets; each keeps one of its threads busy while it works on a frame
     * @param nanos    a monotonic clock
     * @param keepsForAll whether frames that nobody watches are kept for those who join; a relay that gets frames only
     *                    because somebody watches has no use for what still comes afterwards
     */
    public ScreenRelay(Executor delivery, LongSupplier nanos, boolean keepsForAll, Events events) {
        this.delivery = delivery;
        this.nanos = nanos;
        this.keepsForAll = keepsForAll;
        this.events = events;
    }

    /**
     * Delivers a phone's frames to an operator until the watch is closed, beginning with what is kept of them. The listener
     * gets each frame on the thread that brought it, within this call the first, and lets it wait itself.
     */
    public TunedWatch watch(OperatorId operator, PhoneId phone, ScreenListener listener) {
        return watch(phone, new DirectWatcher(operator, listener, () -> needKeyFrame(phone)));
    }

    /** To one who looks after the sending, and takes its time; frames wait here, with a bound that watches may share. */
    public TunedWatch watch(OperatorId operator, PhoneId phone, Outlet outlet, Backlog backlog) {
        return watch(phone, new QueuedWatcher(operator, outlet, backlog, delivery, () -> needKeyFrame(phone)));
    }

    private TunedWatch watch(PhoneId phone, Watcher watcher) {
        streams.compute(phone, (_, present) -> joined(present, watcher));
        events.audienceChanged(phone);
        return new Handle(phone, watcher);
    }

    /** Who watches a phone now, and what for. */
    public ScreenAudience audience(PhoneId phone) {
        Stream stream = streams.get(phone);
        return stream == null ? ScreenAudience.NOBODY : stream.audience();
    }

    /** A frame came; called by the gateway for welcome frames only. */
    public void frame(PhoneId phone, Frame frame) {
        streams.compute(phone, (_, present) -> present == null && !keepsForAll ? null : advanced(present, frame));
    }

    /** The phone's sharing ended: nothing of it is kept for those who join later. */
    public void ended(PhoneId phone) {
        streams.computeIfPresent(phone, (_, stream) -> {
            stream.end();
            return stream.isIdle() ? null : stream;
        });
    }

    /** The phone pauses: its last picture is not shown to those who join later; what decodes the next one is kept. */
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

    /** Told outside of the map, and only now and then, however many need it. */
    private void needKeyFrame(PhoneId phone) {
        Stream stream = streams.get(phone);
        if (stream != null && stream.needsKeyFrame(nanos.getAsLong())) {
            events.keyFrameNeeded(phone);
        }
    }

    private static Stream advanced(@Nullable Stream present, Frame frame) {
        Stream stream = present == null ? new Stream() : present;
        stream.frame(frame);
        return stream;
    }

    private static Stream joined(@Nullable Stream present, Watcher watcher) {
        Stream stream = present == null ? new Stream() : present;
        stream.join(watcher);
        return stream;
    }

    /** What a relay has to tell; on the thread that brought it about, which must not be kept. */
    public interface Events {
        /**
         * A watch of a phone began, ended or was tuned. Who watches is to be asked when that is taken to heart, since two
         * threads may tell in either order.
         */
        void audienceChanged(PhoneId phone);

        /** Somebody needs a key frame of the phone; told again after a second if none came and one is needed still. */
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
