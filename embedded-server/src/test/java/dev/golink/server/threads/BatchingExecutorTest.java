package dev.golink.server.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchingExecutorTest {
    private final BatchingExecutor executor = new BatchingExecutor("batches", 3);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void end() {
        goOn.countDown();
        executor.shutdownNow();
    }

    @Test
    void tasksRunOnOneThreadOfTheGivenName() {
        assertThat(CompletableFuture.supplyAsync(() -> Thread.currentThread().getName(), executor))
                .succeedsWithin(10, TimeUnit.SECONDS).isEqualTo("batches");
    }

    @Test
    void tasksRunInTheOrderInWhichTheyCame() {
        List<Integer> run = new CopyOnWriteArrayList<>();
        executor.execute(this::waitToGoOn);
        List<CompletableFuture<Void>> tasks = IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.runAsync(() -> run.add(i), executor)).toList();

        goOn.countDown();

        assertThat(tasks.getLast()).succeedsWithin(10, TimeUnit.SECONDS);
        assertThat(run).containsExactly(0, 1, 2);
    }

    @Test
    void tasksThatArriveDuringThePauseRunTogetherAfterIt() {
        List<String> happened = new CopyOnWriteArrayList<>();
        CountDownLatch resting = new CountDownLatch(1);
        try (BatchingExecutor batching = new BatchingExecutor("batches", 3, () -> {
            resting.countDown();
            waitToGoOn();
            happened.add("rested");
        })) {
            batching.execute(() -> happened.add("first"));
            waitFor(resting);
            batching.execute(() -> happened.add("second"));
            batching.execute(() -> happened.add("third"));

            goOn.countDown();
        }

        assertThat(happened).containsExactly("first", "rested", "second", "third", "rested");
    }

    @Test
    void aThrowingTaskDoesNotAffectTheNext() {
        CompletableFuture<Void> failed = CompletableFuture.runAsync(() -> {
            throw new IllegalStateException("faulty");
        }, executor);

        assertThat(failed).failsWithin(10, TimeUnit.SECONDS);
        assertThat(CompletableFuture.runAsync(() -> {}, executor)).succeedsWithin(10, TimeUnit.SECONDS);
    }

    @Test
    void aTaskIsRejectedWhenTheQueueIsFull() {
        executor.execute(this::waitToGoOn);
        IntStream.range(0, 3).forEach(_ -> executor.execute(() -> {}));

        assertThatThrownBy(() -> executor.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
    }

    private void waitToGoOn() {
        waitFor(goOn);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
