package dev.golink.server.local;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.ScreenListener;
import dev.golink.server.fleet.screen.ScreenTuning;
import dev.golink.server.fleet.screen.ScreenWatch;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.hub.HubThread;
import dev.golink.server.screen.ScreenRelay;
import dev.golink.server.screen.TunedWatch;

/**
 * The screens that the operator at the server's own window watches. Any thread may call it. A watch begins on the hub
 * thread, once it is in the audit.
 *
 * @param hub      writes the audit
 * @param relay    has the frames
 * @param operator the operator
 */
public record LocalScreens(HubThread hub, ScreenRelay relay, OperatorId operator) {
    /** Delivers a phone's frames until the watch is closed. */
    public ScreenWatch watch(PhoneId phone, ScreenListener listener) {
        Subscription watch = new Subscription(phone, listener);
        hub.hand(hub -> hub.audit().watches().watchHere(operator, phone, watch.beginning));
        return watch;
    }

    /** A watch that begins and ends on the hub thread. It delivers nothing after it was closed. */
    private final class Subscription implements ScreenWatch {
        private final PhoneId phone;
        private final ScreenListener listener;
        /** By this object the hub knows the watch. */
        private final Runnable beginning = this::begin;
        private final AtomicBoolean closed = new AtomicBoolean();
        private @Nullable TunedWatch watch;
        private @Nullable ScreenTuning tuning;

        Subscription(PhoneId phone, ScreenListener listener) {
            this.phone = phone;
            this.listener = listener;
        }

        private void begin() {
            TunedWatch begun = relay.watch(operator, phone, frame -> {
                if (!closed.get()) {
                    listener.frame(frame);
                }
            });
            watch = begun;
            if (tuning != null) {
                begun.tune(tuning);
            }
        }

        @Override
        public void tune(ScreenTuning next) {
            hub.hand(_ -> {
                tuning = next;
                onceBegun(begun -> begun.tune(next));
            });
        }

        @Override
        public void requestKeyFrame() {
            hub.hand(_ -> onceBegun(ScreenWatch::requestKeyFrame));
        }

        @Override
        public void close() {
            if (!closed.getAndSet(true)) {
                hub.hand(hub -> {
                    hub.audit().watches().unwatchHere(phone, beginning);
                    onceBegun(Watch::close);
                });
            }
        }

        private void onceBegun(Consumer<TunedWatch> action) {
            TunedWatch begun = watch;
            if (begun != null) {
                action.accept(begun);
            }
        }
    }
}
