package dev.golink.ui.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

import org.junit.jupiter.api.Test;

import dev.golink.ui.fixtures.HandExecutor;

class PacedPicturesTest {
    private static final Duration PULSE = Duration.ofNanos(16_666_667);

    private final HandExecutor fx = new HandExecutor();
    private final Queue<Runnable> after = new ArrayDeque<>();
    private final List<String> shown = new ArrayList<>();
    private long now = 1_000_000_000_000L;
    private final PacedPictures pictures = new PacedPictures(fx, after::add, () -> now);

    @Test
    void picturesThatComeBetweenTwoPulsesAreShownTogetherInOrder() {
        pictures.execute(() -> shown.add("one"));
        pictures.execute(() -> shown.add("two"));
        assertThat(shown).isEmpty();
        pulse(Duration.ZERO);
        assertThat(shown).containsExactly("one", "two");
        assertThat(fx.isAwake()).isFalse();
    }

    @Test
    void aPulseThatBlocksMakesTheNextPicturesWait() {
        pictures.execute(() -> shown.add("one"));
        pulse(Duration.ofMillis(10));
        pictures.execute(() -> shown.add("two"));
        pulse(Duration.ZERO);
        assertThat(shown).containsExactly("one");
        pulse(Duration.ZERO);
        assertThat(shown).containsExactly("one", "two");
    }

    @Test
    void aPictureThatCannotBeShownLeavesTheOthersAlone() {
        List<Throwable> reported = new ArrayList<>();
        Thread window = Thread.currentThread();
        Thread.UncaughtExceptionHandler before = window.getUncaughtExceptionHandler();
        window.setUncaughtExceptionHandler((_, e) -> reported.add(e));
        try {
            pictures.execute(() -> {
                throw new IllegalStateException("no pixels");
            });
            pictures.execute(() -> shown.add("two"));
            pulse(Duration.ZERO);
        } finally {
            window.setUncaughtExceptionHandler(before);
        }
        assertThat(shown).containsExactly("two");
        assertThat(reported).singleElement().isInstanceOf(IllegalStateException.class);
    }

    /** A pulse whose end comes this long after its pictures. */
    private void pulse(Duration blocked) {
        now += PULSE.toNanos() - PULSE.toNanos() / 10;
        fx.pulse();
        now += blocked.toNanos();
        while (!after.isEmpty()) {
            after.remove().run();
        }
        now -= blocked.toNanos();
        now += PULSE.toNanos() / 10;
    }
}
