package dev.golink.screens.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.golink.screens.feed.ViewQuality;
import dev.golink.server.fleet.screen.ScreenTuning;

class ScreenTuningsTest {
    private static final TargetRates FASTEST = TargetRates.LADDER.getFirst();

    @Test
    void hiddenScreensAreSmallAndSlow() {
        ScreenTuning tuning = ScreenTunings.of(new ViewQuality.Hidden(), FASTEST);

        assertThat(tuning).isEqualTo(new ScreenTuning(240, 1, 100_000));
    }

    @ParameterizedTest
    @CsvSource({"1, 240", "240, 240", "241, 320", "700, 800", "2000, 2160", "5000, 2160"})
    void aTileGetsTheNextSizeThatFillsIt(int room, int size) {
        assertThat(ScreenTunings.of(new ViewQuality.Tile(room), FASTEST).maxSize()).isEqualTo(size);
        assertThat(ScreenTunings.of(new ViewQuality.Tile(room), FASTEST).maxFps()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({"300, 640", "760, 1600", "1080, 2160", "2160, 2160", "8000, 2160"})
    void whatIsInFocusIsTwiceAsFineAsItsRoomUpToTheLargest(int room, int size) {
        assertThat(ScreenTunings.of(new ViewQuality.Focus(room), FASTEST).maxSize()).isEqualTo(size);
        assertThat(ScreenTunings.of(new ViewQuality.Focus(room), FASTEST).maxFps()).isEqualTo(30);
    }

    @Test
    void resizingAWindowRequestsFewDifferentSizes() {
        long sizes = java.util.stream.IntStream.range(200, 2_000)
                .map(room -> ScreenTunings.of(new ViewQuality.Tile(room), FASTEST).maxSize()).distinct().count();

        assertThat(sizes).isLessThan(12);
    }

    @Test
    void theBitrateFollowsPixelsAndPicturesWithinBounds() {
        assertThat(ScreenTunings.bitrate(1_000_000, 10)).isEqualTo(800_000);
        assertThat(ScreenTunings.bitrate(1_000, 1)).isEqualTo(100_000);
        assertThat(ScreenTunings.bitrate(16_000_000, 30)).isEqualTo(8_000_000);
    }
}
