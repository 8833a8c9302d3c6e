package dev.golink.phones.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void neverPassesTheLimitThatDoubles() {
        for (int seed = 0; seed < 200; seed++) {
            Backoff backoff = new Backoff(new SplittableRandom(seed));
            Duration limit = Backoff.FIRST;
            for (int attempt = 0; attempt < 20; attempt++) {
                assertThat(backoff.next()).isBetween(Duration.ZERO, limit);
                limit = limit.multipliedBy(2).compareTo(Backoff.LONGEST) > 0 ? Backoff.LONGEST : limit.multipliedBy(2);
            }
        }
    }

    @Test
    void usesTheWholeRangeAndStartsAgainAfterAReset() {
        Backoff backoff = new Backoff(highest());
        assertThat(backoff.next()).isEqualTo(Backoff.FIRST);
        assertThat(backoff.next()).isEqualTo(Backoff.FIRST.multipliedBy(2));
        for (int attempt = 0; attempt < 50; attempt++) {
            backoff.next();
        }
        assertThat(backoff.next()).isEqualTo(Backoff.LONGEST);
        backoff.reset();
        assertThat(backoff.next()).isEqualTo(Backoff.FIRST);
    }

    private static RandomGenerator highest() {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return -1;
            }

            @Override
            public long nextLong(long bound) {
                return bound - 1;
            }
        };
    }
}
