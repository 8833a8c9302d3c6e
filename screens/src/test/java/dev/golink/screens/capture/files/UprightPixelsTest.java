package dev.golink.screens.capture.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

class UprightPixelsTest {
    /** A picture of 3 × 2 pixels: red at the upper left, green at the upper right, blue at the lower left. */
    private static Image picture() {
        WritableImage image = new WritableImage(3, 2);
        for (int i = 0; i < 6; i++) {
            image.getPixelWriter().setColor(i % 3, i / 3, Color.WHITE);
        }
        image.getPixelWriter().setColor(0, 0, Color.RED);
        image.getPixelWriter().setColor(2, 0, Color.LIME);
        image.getPixelWriter().setColor(0, 1, Color.BLUE);
        return image;
    }

    private static BufferedImage png(int rotation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        UprightPixels.of(picture(), rotation).writePng(out);
        return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    }

    @Test
    void aPngHoldsEveryPixelUnchanged() throws IOException {
        BufferedImage png = png(0);

        assertThat(png.getWidth()).isEqualTo(3);
        assertThat(png.getHeight()).isEqualTo(2);
        assertThat(png.getRGB(0, 0)).isEqualTo(0xFFFF0000);
        assertThat(png.getRGB(2, 0)).isEqualTo(0xFF00FF00);
        assertThat(png.getRGB(0, 1)).isEqualTo(0xFF0000FF);
        assertThat(png.getRGB(1, 1)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void aTurnedPictureBecomesUpright() throws IOException {
        BufferedImage png = png(1);

        assertThat(png.getWidth()).isEqualTo(2);
        assertThat(png.getHeight()).isEqualTo(3);
        assertThat(png.getRGB(1, 0)).as("upper left, once turned").isEqualTo(0xFFFF0000);
        assertThat(png.getRGB(1, 2)).as("upper right, once turned").isEqualTo(0xFF00FF00);
        assertThat(png.getRGB(0, 0)).as("lower left, once turned").isEqualTo(0xFF0000FF);
    }

    @Test
    void rotationByThreeQuartersTurnsTheOtherWay() throws IOException {
        BufferedImage png = png(3);

        assertThat(png.getRGB(0, 2)).isEqualTo(0xFFFF0000);
        assertThat(png.getRGB(0, 0)).isEqualTo(0xFF00FF00);
    }

    @Test
    void pixelsCanBeConvertedToAnImage() {
        Image image = UprightPixels.of(picture(), 0).toImage();

        assertThat(image.getPixelReader().getColor(0, 1)).isEqualTo(Color.BLUE);
    }
}
