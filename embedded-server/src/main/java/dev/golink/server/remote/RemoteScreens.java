package dev.golink.server.remote;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.screen.ScreenListener;
import dev.golink.server.fleet.screen.ScreenTuning;
import dev.golink.server.fleet.screen.ScreenWatch;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.remote.link.FleetThread;
import dev.golink.server.screen.ScreenRelay;
import dev.golink.server.screen.TunedWatch;
import dev.golink.server.time.Clocks;

/**
 * The screens of a remote server that this console watches. Methods are for the fleet's thread, unless they say
 * otherwise. See decision 0010.
 */
final class RemoteScreens implements AutoCloseable {
    private final FleetThread thread;
    private final Supplier<OperatorId> operator;
    private final WatchedScreens watched;
    private final ExecutorService delivery = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("golink-screen-", 0).factory());
    private final ScreenRelay relay;

    /**
     * @param say      sends a text to the server, if there is a connection
     * @param operator the name under which this console works now
     */
    RemoteScreens(Consumer<String> say, FleetThread thread, Supplier<OperatorId> operator, Clocks clocks) {
        this.thread = thread;
        this.operator = operator;
        this.watched = new WatchedScreens(say);
        this.relay = new ScreenRelay(delivery, clocks.monotonic(), false, new WatchRequests());
    }

    /** The relay that takes the frames that arrive. */
    ScreenRelay relay() {
        return relay;
    }

    /**
     * Watches a screen. The watch begins on the fleet's thread, so that the server gets the requests in the order in
     * which watches begin and end. May be called from any thread.
     */
    ScreenWatch watch(PhoneId phone, ScreenListener listener) {
        Subscription watch = new Subscription(phone, listener);
        thread.hand(watch::begin);
        return watch;
    }

    /** Handles a new connection, whose server does not know yet which screens are watched here. */
    void opened() {
        watched.sendAll();
    }

    /** Handles a change of a phone. If its sharing ended, later watchers do not see its last picture. */
    void changed(FleetChange change) {
        if (change instanceof FleetChange.PhoneChanged(Phone phone, _) && !phone.sharing().isWanted()) {
            relay.ended(phone.id());
        }
    }

    /** Ends all delivery. May be called from any thread. */
    @Override
    public void close() {
        delivery.shutdownNow();
    }

    /** Passes on what the watchers here need from the server. */
    private final class WatchRequests implements ScreenRelay.Events {
        @Override
        public void audienceChanged(PhoneId phone) {
            thread.hand(() -> watched.watched(phone, relay.audience(phone)));
        }

        @Override
        public void keyFrameNeeded(PhoneId phone) {
            thread.hand(() -> watched.needKeyFrame(phone));
        }
    }

    /** A watch that begins and ends on the fleet's thread. It delivers nothing after it was closed. */
    private final class Subscription implements ScreenWatch {
        private final PhoneId phone;
        private final ScreenListener listener;
        private final AtomicBoolean closed = new AtomicBoolean();
        private @Nullable TunedWatch watch;

        Subscription(PhoneId phone, ScreenListener listener) {
            this.phone = phone;
            this.listener = listener;
        }

        void begin() {
            watch = relay.watch(operator.get(), phone, frame -> {
                if (!closed.get()) {
                    listener.frame(frame);
                }
            });
        }

        @Override
        public void tune(ScreenTuning tuning) {
            onceBegun(begun -> begun.tune(tuning));
        }

        @Override
        public void requestKeyFrame() {
            onceBegun(ScreenWatch::requestKeyFrame);
        }

        @Override
        public void close() {
            if (!closed.getAndSet(true)) {
                onceBegun(Watch::close);
            }
        }

        /** Runs an action on the fleet's thread, and so after the watch has begun. */
        private void onceBegun(Consumer<TunedWatch> action) {
            thread.hand(() -> {
                TunedWatch begun = watch;
                if (begun != null) {
                    action.accept(begun);
                }
            });
        }
    }
}
