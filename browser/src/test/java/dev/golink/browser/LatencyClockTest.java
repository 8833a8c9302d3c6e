package dev.golink.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reads pictures painted by this test in the same way as the page paints them. Tests with a real browser check that the
 * page really does so.
 */
class LatencyClockTest {
    private static final long NOW = 1_795_440_061_140L;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 16, 150, 3_600_000, -40})
    void theTimeIsReadWhateverItsAge(long age) {
        BufferedImage picture = blank(720, 1600);
        paint(picture, NOW - age, 0, 0, 720, 1600, 4);

        assertThat(read(picture)).hasValue(NOW - age);
    }

    @Test
    void timeIsReadCorrectlyAcrossAWrapOfTheLowBits() {
        long beginning = (NOW >> 24) + 1 << 24;
        BufferedImage picture = blank(360, 800);
        paint(picture, beginning - 3, 0, 0, 360, 800, 4);

        assertThat(clock(picture).read(beginning + 40)).hasValue(beginning - 3);
    }

    @ParameterizedTest
    @CsvSource({"40, 0, 280, 160", "0, 100, 360, 203", "17, 31, 61, 43"})
    void aClockInAPartOfThePictureIsFound(int left, int top, int width, int height) {
        BufferedImage picture = blank(360, 400);
        paint(picture, NOW, left, top, width, height, 4);

        assertThat(read(picture)).hasValue(NOW);
    }

    @Test
    void aClockMixedFromTwoTimesIsNotRead() {
        BufferedImage picture = blank(360, 800);
        paint(picture, NOW, 0, 0, 360, 800, 4);
        paint(picture, NOW - 33, 0, 0, 360, 800, 3);

        assertThat(read(picture)).isEmpty();
    }

    @Test
    void noTimeIsReadWithoutAClock() {
        assertThat(read(blank(360, 800))).isEmpty();
    }

    private static OptionalLong read(BufferedImage picture) {
        return clock(picture).read(NOW);
    }

    private static LatencyClock clock(BufferedImage picture) {
        return new LatencyClock(picture.getWidth(), picture.getHeight(), picture::getRGB);
    }

    private static BufferedImage blank(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    private static void paint(BufferedImage picture, long time, int left, int top, int width, int height, int rows) {
        int border = (int) Math.round(Math.min(width, height) * 0.06);
        double across = (width - 2.0 * border) / 8;
        double down = (height - 2.0 * border) / 4;
        long low = time & 0xffffff;
        long bits = low << 8 | (0xa5 ^ low >> 16 ^ low >> 8 & 0xff ^ low & 0xff);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.GREEN);
        if (rows == 4) {
            graphics.fillRect(left, top, width, height);
        }
        for (int block = 0; block < 8 * rows; block++) {
            graphics.setColor((bits >> 31 - block & 1) == 1 ? Color.WHITE : Color.BLACK);
            int x = (int) Math.round(left + border + block % 8 * across);
            int y = (int) Math.round(top + border + block / 8 * down);
            graphics.fillRect(x, y, (int) Math.ceil(across), (int) Math.ceil(down));
        }
        graphics.dispose();
    }
}
