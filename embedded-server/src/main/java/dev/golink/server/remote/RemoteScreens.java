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
import dev.golink.server.time.Time;

/** The screens of a server elsewhere that are watched here. What is not for any thread is called on the fleet's thread. */
final class RemoteScreens implements AutoCloseable {
    private final FleetThread thread;
    private final Supplier<OperatorId> operator;
    private final WatchedScreens watched;
    private final ExecutorService delivery = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("golink-screen-", 0).factory());
    private final ScreenRelay relay;

    /**
     * Nothing is watched yet.
     *
     * @param say      says something to the server, if there is a connection
     * @param operator the name this console works under now
     */
    RemoteScreens(Consumer<String> say, FleetThread thread, Supplier<OperatorId> operator, Time time) {
        this.thread = thread;
        this.operator = operator;
        this.watched = new WatchedScreens(say);
        this.relay = new ScreenRelay(delivery, time.monotonic(), false, new Demands());
    }

    /** What takes the frames that come. */
    ScreenRelay relay() {
        return relay;
    }

    /** Watched on the fleet's thread, so that the server is asked in the order in which watches begin and end. Any thread. */
    ScreenWatch watch(PhoneId phone, ScreenListener listener) {
        Subscription watch = new Subscription(phone, listener);
        thread.hand(watch::begin);
        return watch;
    }

    /** There is a new connection, on which the server does not know what is watched here. */
    void opened() {
        watched.tellAll();
    }

    /** A phone changed: a picture of a sharing that is over is not shown to those who come later. */
    void changed(FleetChange change) {
        if (change instanceof FleetChange.PhoneChanged(Phone phone, _) && !phone.sharing().isWanted()) {
            relay.ended(phone.id());
        }
    }

    /** Delivers nothing any more. Any thread. */
    @Override
    public void close() {
        delivery.shutdownNow();
    }

    /** What those who watch screens here have the server do. */
    private final class Demands implements ScreenRelay.Events {
        @Override
        public void audienceChanged(PhoneId phone) {
            thread.hand(() -> watched.watched(phone, relay.audience(phone)));
        }

        @Override
        public void keyFrameNeeded(PhoneId phone) {
            thread.hand(() -> watched.needKeyFrame(phone));
        }
    }

    /** A watch that begins and ends on the fleet's thread, and delivers nothing once it was closed. */
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

        /** Whatever is asked of it comes after its beginning. */
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
