package dev.golink.server.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final TokenBucket bucket = new TokenBucket(5_000, 200, now::get);

    @Test
    void messagesAboveTheBurstLimitAreRefused() {
        assertThat(taken(6_000)).isEqualTo(5_000);
    }

    @Test
    void afterTheBurstTheRatePerSecondApplies() {
        taken(5_000);

        for (int second = 0; second < 3; second++) {
            now.addAndGet(Duration.ofSeconds(1).toNanos());
            assertThat(taken(1_000)).isEqualTo(200);
        }
    }

    @Test
    void aLongSilenceAllowsNoMoreThanOneBurst() {
        now.addAndGet(Duration.ofDays(30).toNanos());

        assertThat(taken(6_000)).isEqualTo(5_000);
    }

    private long taken(int attempts) {
        return IntStream.range(0, attempts).filter(_ -> bucket.take()).count();
    }
}
