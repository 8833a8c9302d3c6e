package dev.golink.app.shell.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureDifferenceTest {
    private static final int SIDE = 64;

    @Test
    void equalPicturesDoNotDiffer() {
        assertThat(PictureDifference.of(mark(20, Color.BLUE), mark(20, Color.BLUE)).squares()).isEmpty();
    }

    @Test
    void aMarkThatMovedByOnePixelIsNoDifference() {
        assertThat(PictureDifference.of(mark(20, Color.BLUE), mark(21, Color.BLUE)).squares()).isEmpty();
    }

    @Test
    void aMarkThatMovedByFourPixelsIsADifference() {
        assertThat(PictureDifference.of(mark(20, Color.BLUE), mark(24, Color.BLUE)).squares()).isNotEmpty();
    }

    @Test
    void aMarkThatAppearsIsADifferenceWhereItIs() {
        PictureDifference difference = PictureDifference.of(mark(20, Color.WHITE), mark(20, Color.BLUE));

        assertThat(difference.squares()).isNotEmpty()
                .allSatisfy(square -> assertThat(square).satisfies(at -> assertThat(at[0]).isBetween(12, 32)));
    }

    @Test
    void anotherTintIsADifference() {
        assertThat(PictureDifference.of(mark(20, new Color(250, 240, 230)), mark(20, new Color(220, 240, 250)))
                .squares()).isNotEmpty();
    }

    @Test
    void picturesOfTwoSizesAreNotOfOneSize() {
        assertThat(PictureDifference.of(mark(20, Color.BLUE), References.half(mark(20, Color.BLUE))).isOfOneSize())
                .isFalse();
    }

    @Test
    void aDifferenceIsSavedAsBothPicturesSideBySide(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("differences/mark.png");

        PictureDifference.of(mark(20, Color.WHITE), mark(20, Color.BLUE)).save(file);

        BufferedImage saved = ImageIO.read(file.toFile());
        assertThat(saved.getWidth()).isGreaterThan(2 * SIDE);
        assertThat(saved.getRGB(saved.getWidth() - SIDE + 28, 28)).isEqualTo(Color.BLUE.getRGB());
    }

    @Test
    void aPictureOfFewColoursKeepsThemInItsPalette() {
        BufferedImage picture = mark(20, new Color(250, 240, 230));

        BufferedImage reduced = Palette.reduce(picture);

        for (int at = 0; at < SIDE; at++) {
            assertThat(reduced.getRGB(at, 28)).isEqualTo(picture.getRGB(at, 28));
        }
    }

    @Test
    void aPictureOfManyColoursKeepsThemNearlyInItsPalette() {
        BufferedImage picture = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 256; y++) {
            for (int x = 0; x < 256; x++) {
                picture.setRGB(x, y, x << 16 | y << 8 | 128);
            }
        }

        assertThat(PictureDifference.of(picture, Palette.reduce(picture)).squares()).isEmpty();
    }

    /** A white picture with a mark of 16 by 16 pixels. */
    private static BufferedImage mark(int left, Color color) {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, SIDE, SIDE);
        graphics.setColor(color);
        graphics.fillRect(left, 20, 16, 16);
        graphics.dispose();
        return picture;
    }
}
