package dev.golink.server.screen;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.fleet.Frame;
import dev.golink.server.fleet.OperatorId;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.ScreenListener;
import dev.golink.server.fleet.Watch;

/**
 * Hands each phone's frames to those who watch it. Any thread may call it; nobody waits for anybody: a watcher that is
 * busy misses frames, and holds one at most.
 */
public final class ScreenRelay {
    private static final Logger LOG = LoggerFactory.getLogger(ScreenRelay.class);

    private final Executor delivery;
    private final Consumer<PhoneId> watchersChanged;
    private final Map<PhoneId, List<Watcher>> watchers = new ConcurrentHashMap<>();

    /**
     * A relay that nobody watches yet.
     *
     * @param delivery        runs the listeners; each keeps one of its threads busy while it works on a frame
     * @param watchersChanged is told that a watch of a phone began or ended, on the thread that did so. Who watches it is
     *                        to be asked when that is taken to heart, since two threads may tell in either order
     */
    public ScreenRelay(Executor delivery, Consumer<PhoneId> watchersChanged) {
        this.delivery = delivery;
        this.watchersChanged = watchersChanged;
    }

    /** Delivers a phone's frames to an operator until the watch is closed. */
    public Watch watch(OperatorId operator, PhoneId phone, ScreenListener listener) {
        Watcher watcher = new Watcher(operator, listener);
        watchers.merge(phone, List.of(watcher), ScreenRelay::joined);
        watchersChanged.accept(phone);
        return () -> leave(phone, watcher);
    }

    /** Who watches a phone now, each operator once, in order. */
    public List<OperatorId> watchers(PhoneId phone) {
        return List.copyOf(
                watchers.getOrDefault(phone, List.of()).stream().map(watcher -> watcher.operator).distinct().sorted()
                        .toList());
    }

    /** A frame came; called by the gateway for welcome frames only. */
    public void frame(PhoneId phone, Frame frame) {
        watchers.getOrDefault(phone, List.of()).forEach(watcher -> watcher.offer(frame));
    }

    private void leave(PhoneId phone, Watcher watcher) {
        watchers.computeIfPresent(phone, (_, present) -> without(present, watcher));
        watchersChanged.accept(phone);
    }

    private static List<Watcher> joined(List<Watcher> present, List<Watcher> more) {
        return Stream.concat(present.stream(), more.stream()).toList();
    }

    /** Null, which removes the entry, when nobody is left. */
    private static @Nullable List<Watcher> without(List<Watcher> present, Watcher watcher) {
        List<Watcher> left = present.stream().filter(other -> !other.equals(watcher)).toList();
        return left.isEmpty() ? null : left;
    }

    /** One who watches: a slot, and at most one delivery under way. */
    private final class Watcher {
        private final OperatorId operator;
        private final ScreenListener listener;
        private final FrameSlot slot = new FrameSlot();

        Watcher(OperatorId operator, ScreenListener listener) {
            this.operator = operator;
            this.listener = listener;
        }

        void offer(Frame frame) {
            if (slot.offer(frame)) {
                delivery.execute(this::deliver);
            }
        }

        private void deliver() {
            for (Frame frame = slot.next(); frame != null; frame = slot.next()) {
                try {
                    listener.frame(frame);
                } catch (RuntimeException e) {
                    LOG.error("A watcher failed on a frame; it goes on with the next.", e);
                }
            }
        }
    }
}
