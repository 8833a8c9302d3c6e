package dev.golink.app.process.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.golink.server.threads.CriticalThread;

/** The errors that end the process, and their exit codes. */
class UncaughtErrorsTest {
    private final List<Integer> ended = new ArrayList<>();
    private final UncaughtErrors errors = new UncaughtErrors(ProcessRecord.unkept(), ended::add);

    @Test
    void anErrorOnAnOrdinaryThreadDoesNotEndTheProcess() {
        errors.uncaughtException(new Thread("export"), new IllegalStateException("on purpose"));
        errors.uncaughtException(new Thread("JavaFX Application Thread"), new StackOverflowError("on purpose"));

        assertThat(ended).isEmpty();
    }

    @Test
    void anyErrorOnACriticalThreadEndsTheProcess() {
        errors.uncaughtException(new CriticalThread("golink-hub", () -> {}), new IllegalStateException("on purpose"));

        assertThat(ended).containsExactly(3);
    }

    @Test
    void memoryThatRanOutEndsTheProcessOnEveryThread() {
        errors.uncaughtException(new Thread("export"), new OutOfMemoryError("on purpose"));

        assertThat(ended).containsExactly(3);
    }
}
