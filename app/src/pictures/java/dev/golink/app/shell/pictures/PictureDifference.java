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
 * slightly lighter or darker edges of letters are no difference. A shift by one pixel is none either, because layout
 * rounds differently from time to time.
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
                if (differs(expected, actual, x, y)) {
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

    /** Whether the square differs from the actual square at this place and from all squares one pixel away from it. */
    private static boolean differs(BufferedImage expected, BufferedImage actual, int left, int top) {
        for (int down = -1; down <= 1; down++) {
            for (int right = -1; right <= 1; right++) {
                int x = Math.clamp(left + right, 0, actual.getWidth() - SIDE);
                int y = Math.clamp(top + down, 0, actual.getHeight() - SIDE);
                if (difference(expected, left, top, actual, x, y) <= TOLERANCE) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The largest difference of a channel's mean between two squares, 0 to 255. */
    private static double difference(BufferedImage expected, int left, int top, BufferedImage actual, int x, int y) {
        double largest = 0;
        for (int shift : new int[]{16, 8, 0}) {
            int sum = 0;
            for (int row = 0; row < SIDE; row++) {
                for (int column = 0; column < SIDE; column++) {
                    sum += (expected.getRGB(left + column, top + row) >> shift & 0xff)
                            - (actual.getRGB(x + column, y + row) >> shift & 0xff);
                }
            }
            largest = Math.max(largest, Math.abs(sum) / (double) (SIDE * SIDE));
        }
        return largest;
    }
}
