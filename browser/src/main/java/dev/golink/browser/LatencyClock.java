package dev.golink.browser;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Reads the clock of {@code assets/phone-page-tests/latency-clock.html} from a picture of it. The clock may be anywhere
 * in the picture. It has a green border around four rows of eight blocks, white for 1 and black for 0. The first 24
 * blocks are the lowest bits of the milliseconds since 1970, highest bit first. The last eight blocks are the exclusive
 * or of their three bytes and 0xa5.
 */
public final class LatencyClock {
    private static final int COLUMNS = 8;
    private static final int ROWS = 4;
    private static final int CHECK = 0xa5;
    private static final int TIME_BITS = 24;
    private static final long PERIOD = 1L << TIME_BITS;
    /** The width of the border as a part of the shorter side. */
    private static final double BORDER = 0.06;
    /** Half of the full brightness, multiplied by the sum of the weights. */
    private static final int HALF = 128 * 8;

    private final Pixels pixels;
    private final int width;
    private final int height;

    /**
     * Makes a reader for one picture.
     *
     * @param width  the picture's width in pixels
     * @param height the picture's height in pixels
     */
    public LatencyClock(int width, int height, Pixels pixels) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
    }

    /**
     * The time that the clock shows, in milliseconds since 1970. Empty if there is no clock, or if the picture shows it
     * in the middle of a change.
     *
     * @param now milliseconds since 1970, less than two hours from the clock's time
     */
    public OptionalLong read(long now) {
        Box box = greenBox();
        if (box.width() < 2 * COLUMNS || box.height() < 2 * ROWS) {
            return OptionalLong.empty();
        }
        long bits = 0;
        for (int block = 0; block < COLUMNS * ROWS; block++) {
            bits = bits << 1 | (isWhite(box, block) ? 1 : 0);
        }
        long time = bits >>> 8;
        long check = CHECK ^ time >>> 16 ^ time >>> 8 & 0xff ^ time & 0xff;
        return check == (bits & 0xff) ? OptionalLong.of(nearest(time, now)) : OptionalLong.empty();
    }

    private static long nearest(long lowBits, long now) {
        long behind = Math.floorMod(now - lowBits + PERIOD / 2, PERIOD) - PERIOD / 2;
        return now - behind;
    }

    private boolean isWhite(Box box, int block) {
        double border = BORDER * Math.min(box.width(), box.height());
        double across = (box.width() - 2 * border) / COLUMNS;
        double down = (box.height() - 2 * border) / ROWS;
        int column = block % COLUMNS;
        int row = block / COLUMNS;
        int x = (int) (box.left() + border + (column + 0.5) * across);
        int y = (int) (box.top() + border + (row + 0.5) * down);
        int argb = pixels.argb(x, y);
        return 2 * red(argb) + 5 * green(argb) + blue(argb) > HALF;
    }

    /**
     * The box around all green pixels. The search starts at the picture's edges, so that a clock that fills the picture
     * is found at once.
     */
    private Box greenBox() {
        OptionalInt top = first(height, y -> y, this::rowHasGreen);
        if (top.isEmpty()) {
            return new Box(0, 0, 0, 0);
        }
        int bottom = first(height, y -> height - 1 - y, this::rowHasGreen).orElseThrow();
        int left = first(width, x -> x, this::columnHasGreen).orElseThrow();
        int right = first(width, x -> width - 1 - x, this::columnHasGreen).orElseThrow();
        return new Box(left, top.getAsInt(), right - left + 1, bottom - top.getAsInt() + 1);
    }

    private static OptionalInt first(int count, IntUnaryOperator place, IntPredicate condition) {
        return IntStream.range(0, count).map(place).filter(condition).findFirst();
    }

    private boolean rowHasGreen(int y) {
        return IntStream.range(0, width).anyMatch(x -> isGreen(pixels.argb(x, y)));
    }

    private boolean columnHasGreen(int x) {
        return IntStream.range(0, height).anyMatch(y -> isGreen(pixels.argb(x, y)));
    }

    private static boolean isGreen(int argb) {
        return green(argb) > 160 && red(argb) < 110 && blue(argb) < 110;
    }

    private static int red(int argb) {
        return argb >> 16 & 0xff;
    }

    private static int green(int argb) {
        return argb >> 8 & 0xff;
    }

    private static int blue(int argb) {
        return argb & 0xff;
    }

    /** A picture's pixels, such as {@code BufferedImage::getRGB} or {@code PixelReader::getArgb}. */
    @FunctionalInterface
    public interface Pixels {
        /** The colour at the given coordinates, as 0xAARRGGBB. */
        int argb(int x, int y);
    }

    private record Box(int left, int top, int width, int height) {}
}
