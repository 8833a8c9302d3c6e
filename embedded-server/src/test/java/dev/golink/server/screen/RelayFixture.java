package dev.golink.server.screen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.fleet.screen.ScreenListener;

/** A relay whose deliveries and clock the test controls, with a record of the relay's events. */
final class RelayFixture {
    final Queue<Runnable> delivery = new ArrayDeque<>();
    final List<List<OperatorId>> watchers = new ArrayList<>();
    Runnable meanwhile = () -> {};
    long nanos = Long.MAX_VALUE - 1;
    int needed;
    final ScreenRelay.Events events = new ScreenRelay.Events() {
        @Override
        public void audienceChanged(PhoneId phone) {
            watchersChanged(phone);
        }

        @Override
        public void keyFrameNeeded(PhoneId phone) {
            needed++;
        }
    };
    final ScreenRelay relay = new ScreenRelay(delivery::add, () -> nanos, true, events);

    /** Reads the watchers as the hub does, after an action that the test may run in between. */
    private void watchersChanged(PhoneId phone) {
        Runnable first = meanwhile;
        meanwhile = () -> {};
        first.run();
        watchers.add(relay.audience(phone).operators());
    }

    /** Watches with a queue: frames wait until the delivery runs. */
    void watchSlowly(PhoneId phone, ScreenListener listener) {
        relay.watch(new OperatorId("anna"), phone, waiting -> {
            for (Frame frame = waiting.get(); frame != null; frame = waiting.get()) {
                listener.frame(frame);
            }
        }, new Backlog());
    }

    void deliver() {
        while (!delivery.isEmpty()) {
            delivery.remove().run();
        }
    }
}
