package dev.golink.app.shell.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

/**
 * The differences between two pictures of one size, in squares of eight pixels. Only the mean of each square counts, so
 * slightly lighter or darker edges of letters are no difference.
 *
 * @param expected the picture of the repository
 * @param actual   the picture that was drawn
 * @param squares  the upper left corner of each square that differs
 */
record PictureDifference(BufferedImage expected, BufferedImage actual, List<int[]> squares) {
    private static final int SIDE = 8;
    /** The largest allowed difference of a channel's mean in a square, of 255. */
    private static final double TOLERANCE = 14;

    static PictureDifference of(BufferedImage expected, BufferedImage actual) {
        List<int[]> squares = new ArrayList<>();
        int width = Math.min(expected.getWidth(), actual.getWidth());
        int height = Math.min(expected.getHeight(), actual.getHeight());
        for (int y = 0; y + SIDE <= height; y += SIDE) {
            for (int x = 0; x + SIDE <= width; x += SIDE) {
                if (difference(expected, actual, x, y) > TOLERANCE) {
                    squares.add(new int[]{x, y});
                }
            }
        }
        return new PictureDifference(expected, actual, squares);
    }

    boolean isOfOneSize() {
        return expected.getWidth() == actual.getWidth() && expected.getHeight() == actual.getHeight();
    }

    /** Saves both pictures side by side, with frames around the squares that differ. */
    void save(Path file) throws IOException {
        BufferedImage both = new BufferedImage(expected.getWidth() + actual.getWidth() + SIDE,
                Math.max(expected.getHeight(), actual.getHeight()), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = both.createGraphics();
        graphics.drawImage(expected, 0, 0, null);
        graphics.drawImage(actual, expected.getWidth() + SIDE, 0, null);
        graphics.setColor(Color.RED);
        for (int[] square : squares) {
            graphics.drawRect(square[0], square[1], SIDE, SIDE);
            graphics.drawRect(expected.getWidth() + SIDE + square[0], square[1], SIDE, SIDE);
        }
        graphics.dispose();
        Files.createDirectories(file.getParent());
        ImageIO.write(both, "png", file.toFile());
    }

    /** The largest difference of a channel's mean in a square, 0 to 255. */
    private static double difference(BufferedImage expected, BufferedImage actual, int left, int top) {
        double largest = 0;
        for (int shift : new int[]{16, 8, 0}) {
            int sum = 0;
            for (int y = top; y < top + SIDE; y++) {
                for (int x = left; x < left + SIDE; x++) {
                    sum += (expected.getRGB(x, y) >> shift & 0xff) - (actual.getRGB(x, y) >> shift & 0xff);
                }
            }
            largest = Math.max(largest, Math.abs(sum) / (double) (SIDE * SIDE));
        }
        return largest;
    }
}
