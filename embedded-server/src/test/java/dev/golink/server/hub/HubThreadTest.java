package dev.golink.server.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.screen.ScreenAudience;
import dev.golink.server.hub.setup.HubSettings;
import dev.golink.server.hub.setup.PersistentState;
import dev.golink.server.time.Clocks;

class HubThreadTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Clocks clocks = Clocks.system();
    private final HubThread thread = new HubThread(
            new Hub(HubSettings.of(new OperatorId("desk"), Duration.ofMillis(200)), clocks, PersistentState.inMemory()),
            clocks);

    @AfterEach
    void close() {
        thread.close();
    }

    @Test
    void workIsDoneInOrderAndOnOneThread() {
        List<Integer> done = new CopyOnWriteArrayList<>();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();

        for (int i = 0; i < 1_000; i++) {
            int number = i;
            thread.hand(_ -> {
                done.add(number);
                threads.add(Thread.currentThread());
            });
        }

        await().until(() -> done.size() == 1_000);
        assertThat(done).isSorted();
        assertThat(threads).hasSize(1);
    }

    @Test
    void aFailingTaskDoesNotAffectTheNext() {
        List<String> done = new CopyOnWriteArrayList<>();

        thread.hand(_ -> {
            throw new StackOverflowError("on purpose");
        });
        thread.hand(_ -> {
            throw new IllegalStateException("on purpose");
        });
        thread.hand(_ -> done.add("after"));

        await().untilAsserted(() -> assertThat(done).containsExactly("after"));
    }

    @Test
    void anOutOfMemoryErrorEndsTheThreadAndFurtherTasksAreRefused() {
        thread.hand(_ -> {
            throw new OutOfMemoryError("on purpose");
        });

        await().dontCatchUncaughtExceptions().untilAsserted(() -> assertThat(thread.hand(_ -> {})).isFalse());
    }

    @Test
    void theHubTicksWithoutTasks() {
        HandTurnedTime unused = new HandTurnedTime();
        List<Presence> seen = new CopyOnWriteArrayList<>();
        thread.hand(hub -> {
            RecordingTransport line = new RecordingTransport("lab-7", unused);
            hub.phoneConnected(line);
            hub.phoneSaid(line, HubFixture.hello(Duration.ofMillis(100)));
            hub.watch(change -> {
                if (change instanceof FleetChange.PhoneChanged(var phone, _)) {
                    seen.add(phone.presence());
                }
            });
        });

        await().untilAsserted(() -> assertThat(seen).contains(Presence.OFFLINE));
    }

    @Test
    void aPauseInTheMiddleOfATaskIsNoSilenceOfPhones() {
        HandTurnedTime time = new HandTurnedTime();
        RecordingTransport line = new RecordingTransport("lab-7", time);
        try (HubThread paused = new HubThread(new Hub(HubSettings.of(new OperatorId("desk"), Duration.ofSeconds(1)),
                time.clocks(), PersistentState.inMemory()), time.clocks())) {
            paused.handAndWait(hub -> {
                hub.phoneConnected(line);
                hub.phoneSaid(line, HubFixture.hello(Duration.ofSeconds(1)));
            }, PATIENCE);

            paused.handAndWait(_ -> time.pass(Duration.ofSeconds(8)), PATIENCE);
            paused.handAndWait(_ -> time.pass(Duration.ofMillis(250)), PATIENCE);
            paused.handAndWait(_ -> {}, PATIENCE);

            assertThat(line.closed).isEmpty();
        }
    }

    @Test
    void tasksHandedForSoonRunInOrderWithAndWithoutOtherTasks() {
        List<Integer> done = new CopyOnWriteArrayList<>();

        for (int i = 0; i < 1_000; i++) {
            int number = i;
            if (i % 7 == 0) {
                thread.hand(_ -> done.add(number));
            } else {
                thread.handSoon(_ -> done.add(number));
            }
        }
        thread.handSoon(_ -> done.add(1_000));

        await().until(() -> done.size() == 1_001);
        assertThat(done).isSorted();
        thread.handSoon(_ -> done.add(1_001));
        await().until(() -> done.size() == 1_002);
    }

    @Test
    void everyAcceptedTaskRunsEvenWhenTheThreadCloses() throws InterruptedException {
        AtomicInteger accepted = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        Thread giver = Thread.ofPlatform().start(() -> {
            while (thread.hand(_ -> done.incrementAndGet())) {
                accepted.incrementAndGet();
            }
        });
        await().until(() -> accepted.get() > 1_000);

        thread.close();
        giver.join();

        await().untilAsserted(() -> assertThat(done.get()).isEqualTo(accepted.get()));
    }

    @Test
    void anInterruptDoesNotEndTheThread() {
        List<String> done = new CopyOnWriteArrayList<>();

        thread.hand(_ -> Thread.currentThread().interrupt());
        thread.hand(_ -> done.add("after"));

        await().untilAsserted(() -> assertThat(done).containsExactly("after"));
    }

    @Test
    void aClosedThreadRefusesTasks() {
        thread.close();

        assertThat(thread.hand(hub -> hub.watched(new PhoneId("x"), ScreenAudience.NOBODY))).isFalse();
    }
}
