package dev.golink.phones.adb.screen.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PictureSizeTest {
    @ParameterizedTest
    @CsvSource({"1080, 2400, 480", "1080, 2340, 640", "1440, 3200, 800", "720, 1600, 320", "1080, 1920, 240",
        "2960, 1440, 720", "1080, 2400, 4096", "1768, 2208, 480", "720, 1280, 160"})
    void sidesForAnEncoderAreMultiplesOfEightWithAlmostTheSameShape(int width, int height, int most) {
        PictureSize full = new PictureSize(width, height);
        PictureSize size = full.forEncoder(most, 8);

        assertThat(size.width() % 8).isZero();
        assertThat(size.height() % 8).isZero();
        assertThat(size.longest()).isLessThanOrEqualTo(Math.min(most, full.longest()));
        assertThat(size.longest()).isGreaterThanOrEqualTo((int) (0.89 * Math.min(most, full.longest())) - 8);
        double shape = (double) size.width() / size.height() / ((double) width / height);
        assertThat(shape).as("the server's messages about touches allow two percent").isBetween(0.98, 1.02);
    }

    @Test
    void aTinyLimitStillGivesASize() {
        assertThat(new PictureSize(1080, 2400).forEncoder(1, 8)).isEqualTo(new PictureSize(8, 8));
    }

    @Test
    void aSizeIsMadeSmallerButNeverLarger() {
        assertThat(new PictureSize(1080, 2400).within(480)).isEqualTo(new PictureSize(216, 480));
        assertThat(new PictureSize(200, 100).within(480)).isEqualTo(new PictureSize(200, 100));
    }
}
