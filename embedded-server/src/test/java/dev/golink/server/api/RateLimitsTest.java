package dev.golink.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private final AtomicLong nanos = new AtomicLong();
    private final RateLimits<String> limits = new RateLimits<>(3, 2, nanos::get);

    @Test
    void eachClientHasABurstAndThenItsRate() {
        for (int i = 0; i < 3; i++) {
            assertThat(limits.take("a")).isTrue();
        }
        assertThat(limits.take("a")).isFalse();
        assertThat(limits.take("b")).isTrue();

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(limits.take("a")).isTrue();
        assertThat(limits.take("a")).isTrue();
        assertThat(limits.take("a")).isFalse();
    }

    @Test
    void theClientThatHasNotAskedForLongestIsForgotten() {
        for (int i = 0; i < 3; i++) {
            limits.take("a");
        }
        for (int i = 0; i < 4_095; i++) {
            limits.take("other " + i);
        }
        assertThat(limits.take("a")).isFalse();

        for (int i = 0; i < 4_096; i++) {
            limits.take("further " + i);
        }
        assertThat(limits.take("a")).isTrue();
    }
}
