package dev.golink.ui.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class PicturePaceTest {
    private static final Duration PULSE = Duration.ofNanos(16_666_667);
    private static final long FREE = Duration.ofMillis(1).toNanos();
    private static final long BUSY = Duration.ofMillis(12).toNanos();

    private long now = 1_000_000_000_000L;
    private final PicturePace pace = new PicturePace(now);

    @Test
    void whileDrawingIsFastPicturesAreShownWithEachPulse() {
        assertThat(showings(60, FREE)).isEqualTo(60);
        assertThat(pace.pace()).isEqualTo(1);
    }

    @Test
    void theFirstPictureIsShownAtOnce() {
        assertThat(pace.isDue(now)).isTrue();
    }

    @Test
    void picturesSkipPulsesAsLongAsDrawingBlocksTheThread() {
        assertThat(showings(2, BUSY)).isEqualTo(1);
        assertThat(pace.pace()).isEqualTo(2);
        showings(10, BUSY);
        assertThat(pace.pace()).isEqualTo(PicturePace.SLOWEST);
        assertThat(showings(60, BUSY)).isEqualTo(20);
    }

    @Test
    void aPulseThatComesABitEarlyCounts() {
        pace.show(now);
        assertThat(pace.isDue(now + PULSE.toNanos() - Duration.ofMillis(3).toNanos())).isTrue();
        assertThat(pace.isDue(now + PULSE.toNanos() / 3)).isFalse();
    }

    @Test
    void aPictureThatComesLaterIsShownWithItsPulse() {
        showings(10, BUSY);
        now += Duration.ofSeconds(1).toNanos();
        assertThat(pace.isDue(now)).isTrue();
    }

    @Test
    void aFasterPaceIsTriedAndKeptOnceDrawingIsFastAgain() {
        showings(10, BUSY);
        showings(10 * 60, FREE);
        assertThat(pace.pace()).isEqualTo(1);
    }

    @Test
    void trialsBecomeRareWhileTheyFail() {
        showings(10, BUSY);
        int trials = 0;
        for (int second = 0; second < 300; second++) {
            for (int i = 0; i < 60; i++) {
                int before = pace.pace();
                showings(1, pace.pace() < PicturePace.SLOWEST ? BUSY : FREE);
                trials += pace.pace() < before ? 1 : 0;
            }
        }
        assertThat(trials).isBetween(8, 14);
    }

    /** The showings in this number of pulses, each of which blocks for this time. */
    private int showings(int pulses, long blocked) {
        int shown = 0;
        for (int i = 0; i < pulses; i++) {
            now += PULSE.toNanos();
            if (pace.isDue(now)) {
                pace.show(now);
                pace.blocked(blocked, now + blocked);
                shown++;
            }
        }
        return shown;
    }
}
