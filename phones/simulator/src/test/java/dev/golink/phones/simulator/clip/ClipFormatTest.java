package dev.golink.phones.simulator.clip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.golink.phones.simulator.picture.UprightSize;

class ClipFormatTest {
    private static final int PLENTY = 10_000_000;

    @Test
    void theFormatNeverExceedsTheWishAndHasEvenSides() {
        for (int size = 64; size <= 2_000; size++) {
            ClipFormat format = ClipFormat.within(0, UprightSize.FULL, 0, size, 30, PLENTY);
            assertThat(format.size().longestSide()).isLessThanOrEqualTo(size)
                    .isGreaterThan(Math.min(size, 1_600) - 160);
            assertThat(format.size().width() % 2 + format.size().height() % 2).isZero();
        }
        for (int fps = 1; fps <= 60; fps++) {
            assertThat(ClipFormat.within(0, UprightSize.FULL, 0, 800, fps, PLENTY).fps()).isLessThanOrEqualTo(fps)
                    .isGreaterThanOrEqualTo(Math.min(fps, 30) / 2);
        }
    }

    @Test
    void allWishesLeadToFewFormats() {
        Set<ClipFormat> all = new HashSet<>();
        for (int size = 1; size <= 2_000; size++) {
            for (int bitrate = 1; bitrate < PLENTY; bitrate *= 3) {
                all.add(ClipFormat.within(7, UprightSize.FULL, 0, size, 8, bitrate));
            }
        }
        assertThat(all).hasSizeLessThan(100);
        assertThat(ClipFormat.within(15, UprightSize.FULL, 0, 800, 8, PLENTY))
                .isEqualTo(new ClipFormat(7, new UprightSize(360, 800), 0, 8, 288_000));
    }

    @Test
    void aLowBitrateMakesSmallerFrames() {
        UprightSize size = UprightSize.FULL.fit(800);
        int rich = bytes(ClipFormat.within(0, size, 0, 800, 8, PLENTY));
        int poor = bytes(ClipFormat.within(0, size, 0, 800, 8, 1));
        assertThat(poor).isLessThan(rich);
    }

    @Test
    void aPhoneIsNeverAskedForMoreThanItsScreen() {
        UprightSize screen = new UprightSize(360, 800);
        assertThat(ClipFormat.within(0, screen, 0, 4_000, 99, PLENTY).size()).isEqualTo(screen);
        assertThat(ClipFormat.within(0, screen, 1, 4_000, 99, PLENTY).stored()).isEqualTo(new UprightSize(800, 360));
    }

    private static int bytes(ClipFormat format) {
        return Clip.encoded(format, 0).stream().mapToInt(picture -> picture.length).sum();
    }
}
