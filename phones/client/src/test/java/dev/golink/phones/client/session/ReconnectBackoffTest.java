package dev.golink.phones.client.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;

class ReconnectBackoffTest {
    @Test
    void theWaitNeverExceedsTheDoublingLimit() {
        for (int seed = 0; seed < 200; seed++) {
            ReconnectBackoff backoff = new ReconnectBackoff(new SplittableRandom(seed));
            Duration limit = ReconnectBackoff.FIRST;
            for (int attempt = 0; attempt < 20; attempt++) {
                assertThat(backoff.next()).isBetween(Duration.ZERO, limit);
                limit = limit.multipliedBy(2).compareTo(ReconnectBackoff.LONGEST) > 0 ? ReconnectBackoff.LONGEST
                        : limit.multipliedBy(2);
            }
        }
    }

    @Test
    void theWaitUsesTheWholeRangeAndAResetStartsAgain() {
        ReconnectBackoff backoff = new ReconnectBackoff(highest());
        assertThat(backoff.next()).isEqualTo(ReconnectBackoff.FIRST);
        assertThat(backoff.next()).isEqualTo(ReconnectBackoff.FIRST.multipliedBy(2));
        for (int attempt = 0; attempt < 50; attempt++) {
            backoff.next();
        }
        assertThat(backoff.next()).isEqualTo(ReconnectBackoff.LONGEST);
        backoff.reset();
        assertThat(backoff.next()).isEqualTo(ReconnectBackoff.FIRST);
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
