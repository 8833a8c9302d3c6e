package dev.golink.server.remote.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final RandomGenerator HIGHEST = new Bounded(true);
    private static final RandomGenerator LOWEST = new Bounded(false);

    @Test
    void theLimitDoublesUpToTheLongest() {
        Backoff backoff = backoff(HIGHEST);

        assertThat(Stream.generate(backoff::next).limit(5).map(Duration::toMillis)).containsExactly(500L, 1_000L,
                2_000L, 3_000L, 3_000L);
    }

    @Test
    void theWaitIsARandomTimeUpToTheLimit() {
        assertThat(backoff(LOWEST).next()).isZero();
    }

    @Test
    void aResetMakesTheNextWaitShort() {
        Backoff backoff = backoff(HIGHEST);
        backoff.next();
        backoff.next();

        backoff.reset();

        assertThat(backoff.next()).hasMillis(500);
    }

    @Test
    void manyAttemptsDoNotOverflow() {
        Backoff backoff = backoff(HIGHEST);

        assertThat(Stream.generate(backoff::next).skip(1_000).findFirst()).contains(Duration.ofSeconds(3));
    }

    private static Backoff backoff(RandomGenerator random) {
        return new Backoff(Duration.ofMillis(500), Duration.ofSeconds(3), random);
    }

    /** Always returns the highest, or always the lowest, possible number. */
    private record Bounded(boolean highest) implements RandomGenerator {
        @Override
        public long nextLong() {
            return 0;
        }

        @Override
        public long nextLong(long bound) {
            return highest ? bound - 1 : 0;
        }
    }
}
