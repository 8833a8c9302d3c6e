package dev.golink.ui.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javafx.application.Platform;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ToolkitExecutorTest {
    private final ToolkitExecutor crossing = new ToolkitExecutor();

    @BeforeAll
    static void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void tasksOfManyThreadsRunOnceEachOnTheJavaFxThread() throws InterruptedException {
        List<Integer> ran = new CopyOnWriteArrayList<>();
        List<Thread> threads = IntStream.range(0, 8).mapToObj(
                part -> Thread.ofPlatform().start(() -> IntStream.range(0, 100).forEach(task -> crossing.once(() -> {
                    assertThat(Platform.isFxApplicationThread()).isTrue();
                    ran.add(part * 100 + task);
                })))).toList();
        for (Thread thread : threads) {
            thread.join();
        }

        await().until(() -> ran.size() >= 800);
        awaitTwoTasks();
        assertThat(ran).containsExactlyInAnyOrder(IntStream.range(0, 800).boxed().toArray(Integer[]::new));
    }

    @Test
    void tasksOfOneThreadKeepTheirOrder() {
        List<Integer> ran = new CopyOnWriteArrayList<>();
        IntStream.range(0, 100).forEach(task -> crossing.once(() -> ran.add(task)));

        await().until(() -> ran.size() == 100);
        assertThat(ran).isSorted();
    }

    @Test
    void workRunsEachPulseUntilItIsDone() {
        AtomicInteger runs = new AtomicInteger();
        crossing.eachPulse(() -> runs.incrementAndGet() < 3);

        await().until(() -> runs.get() == 3);
        awaitTwoTasks();
        assertThat(runs).hasValue(3);
    }

    @Test
    void failingWorkIsReportedOnceAndOtherWorkContinues() throws TimeoutException {
        AtomicReference<Throwable> reported = new AtomicReference<>();
        AtomicInteger failed = new AtomicInteger();
        AtomicInteger other = new AtomicInteger();
        Thread.UncaughtExceptionHandler before = WaitForAsyncUtils.waitForAsyncFx(2000, () -> {
            Thread.UncaughtExceptionHandler was = Thread.currentThread().getUncaughtExceptionHandler();
            Thread.currentThread().setUncaughtExceptionHandler((_, error) -> reported.set(error));
            return was;
        });

        crossing.eachPulse(() -> {
            failed.incrementAndGet();
            throw new IllegalStateException("cannot be shown");
        });
        crossing.eachPulse(() -> other.incrementAndGet() < 3);

        await().until(() -> other.get() == 3);
        assertThat(reported.get()).hasMessage("cannot be shown");
        assertThat(failed).hasValue(1);
        WaitForAsyncUtils.waitForAsyncFx(2000, () -> Thread.currentThread().setUncaughtExceptionHandler(before));
    }

    @Test
    void executorWakesAgainAfterAPause() {
        for (int i = 0; i < 5; i++) {
            awaitTwoTasks();
        }
    }

    /**
     * Waits for two tasks in two pulses. The first task schedules the second, which runs after all work of the first
     * pulse.
     */
    private void awaitTwoTasks() {
        AtomicInteger done = new AtomicInteger();
        crossing.once(() -> crossing.once(done::incrementAndGet));
        await().atMost(10, TimeUnit.SECONDS).until(() -> done.get() == 1);
    }
}
