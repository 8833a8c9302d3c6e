package dev.golink.phones.simulator.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * Fills rectangles and circles in the pixels of a picture. Coordinates are those of the upright picture; the stored picture may be
 * turned, as with a phone that lies on its side. Works on bytes, because AWT's own drawing needs fonts and screens,
 * which a server machine may lack. Used by one thread at a time.
 */
public final class Canvas {
    private static final int BYTES = 3;

    private final UprightSize size;
    private final int rotation;
    private final BufferedImage image;
    private final byte[] pixels;

    /**
     * Creates a black canvas.
     *
     * @param size     the size of the upright picture
     * @param rotation the quarter turns clockwise that show the stored picture upright, 0 to 3
     */
    Canvas(UprightSize size, int rotation) {
        this.size = size;
        this.rotation = rotation;
        UprightSize stored = size.turned(rotation);
        image = new BufferedImage(stored.width(), stored.height(), BufferedImage.TYPE_3BYTE_BGR);
        pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    /** The size of the upright picture. */
    public UprightSize size() {
        return size;
    }

    int rotation() {
        return rotation;
    }

    /** The picture as it is stored; shares the pixels with this canvas. */
    BufferedImage image() {
        return image;
    }

    /** Blue, green and red of each stored pixel, row after row; not a copy. */
    byte[] pixels() {
        return pixels;
    }

    /** Fills a rectangle; parts outside the picture are cut off. */
    public void fill(int x, int y, int width, int height, int rgb) {
        int left = Math.clamp(x, 0, size.width());
        int top = Math.clamp(y, 0, size.height());
        int w = Math.clamp(x + width, 0, size.width()) - left;
        int h = Math.clamp(y + height, 0, size.height()) - top;
        switch (rotation) {
            case 1 -> fillStored(top, size.width() - left - w, h, w, rgb);
            case 2 -> fillStored(size.width() - left - w, size.height() - top - h, w, h, rgb);
            case 3 -> fillStored(size.height() - top - h, left, h, w, rgb);
            default -> fillStored(left, top, w, h, rgb);
        }
    }

    /** Fills a rectangle with round corners. */
    public void panel(int x, int y, int width, int height, int radius, int rgb) {
        int r = Math.min(radius, Math.min(width, height) / 2);
        fill(x, y + r, width, height - 2 * r, rgb);
        for (int line = 0; line < r; line++) {
            int inset = r - half(r, r - line - 0.5);
            fill(x + inset, y + line, width - 2 * inset, 1, rgb);
            fill(x + inset, y + height - 1 - line, width - 2 * inset, 1, rgb);
        }
    }

    /** Draws a ring; with a thickness of the radius it is a full circle. */
    public void ring(int centreX, int centreY, int radius, int thickness, int rgb) {
        int inner = Math.max(0, radius - thickness);
        for (int line = -radius; line < radius; line++) {
            int outside = half(radius, line + 0.5);
            int inside = Math.abs(line + 0.5) < inner ? half(inner, line + 0.5) : 0;
            fill(centreX - outside, centreY + line, outside - inside, 1, rgb);
            fill(centreX + inside, centreY + line, outside - inside, 1, rgb);
        }
    }

    /** Half the width of a circle at this distance from its middle. */
    private static int half(int radius, double distance) {
        return (int) Math.round(Math.sqrt(Math.max(0, radius * (double) radius - distance * distance)));
    }

    private void fillStored(int x, int y, int width, int height, int rgb) {
        if (width <= 0 || height <= 0) {
            return;
        }
        byte[] row = new byte[width * BYTES];
        for (int i = 0; i < row.length; i += BYTES) {
            row[i] = (byte) rgb;
            row[i + 1] = (byte) (rgb >> 8);
            row[i + 2] = (byte) (rgb >> 16);
        }
        for (int line = y; line < y + height; line++) {
            System.arraycopy(row, 0, pixels, (line * image.getWidth() + x) * BYTES, row.length);
        }
    }
}
