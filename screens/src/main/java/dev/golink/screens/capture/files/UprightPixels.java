package dev.golink.screens.capture.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The pixels of an upright picture. No other code changes them.
 *
 * @param width  in pixels
 * @param height in pixels
 * @param argb   row by row
 */
@SuppressWarnings("ArrayRecordComponent") // The array is passed from one thread to another and never compared.
public record UprightPixels(int width, int height, int[] argb) {
    private static final int TURNS = 4;

    /**
     * Copies a picture.
     *
     * @param rotation the clockwise quarter turns that make the picture upright, 0 to 3
     */
    public static UprightPixels of(Image image, int rotation) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        PixelReader reader = image.getPixelReader();
        reader.getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        UprightPixels pixels = new UprightPixels(width, height, argb);
        for (int turn = 0; turn < Math.floorMod(rotation, TURNS); turn++) {
            pixels = pixels.turned();
        }
        return pixels;
    }

    /** These pixels, turned clockwise by a quarter. */
    private UprightPixels turned() {
        int[] turned = new int[argb.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[x * height + height - 1 - y] = argb[y * width + x];
            }
        }
        return new UprightPixels(/* width= */ height, /* height= */ width, turned);
    }

    /** These pixels as an image. */
    public Image toImage() {
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return image;
    }

    /**
     * Writes these pixels as a PNG.
     *
     * @throws IOException if that fails
     */
    public void writePng(OutputStream target) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, argb, 0, width);
        try (var out = new MemoryCacheImageOutputStream(target)) {
            if (!ImageIO.write(picture, "png", out)) {
                throw new IOException("This Java can't write PNG");
            }
        }
    }
}
