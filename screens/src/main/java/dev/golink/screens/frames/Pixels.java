package dev.golink.screens.frames;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import dev.golink.screens.ffmpeg.Scaler;

/**
 * The memory of one picture, which a decoder writes and the scene reads, without a copy between them. It belongs to the
 * image, so that nothing shown can lose its pixels; it is lent for a picture, and written again once given back.
 */
public final class Pixels {
    private final ByteBuffer memory;
    private final PixelBuffer<IntBuffer> buffer;
    private final Image image;
    private volatile boolean lent;

    Pixels(int width, int height) {
        memory = ByteBuffer.allocateDirect(width * height * Integer.BYTES + Scaler.MARGIN)
                .order(ByteOrder.LITTLE_ENDIAN);
        buffer = new PixelBuffer<>(width, height, memory.asIntBuffer(), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
    }

    /** Blue, green, red and alpha of each pixel, line by line, with some room behind. */
    ByteBuffer memory() {
        return memory;
    }

    Image image() {
        return image;
    }

    boolean has(int width, int height) {
        return buffer.getWidth() == width && buffer.getHeight() == height;
    }

    boolean isFree() {
        return !lent;
    }

    /** From now on they are not written, until they are given back. */
    void lend() {
        lent = true;
    }

    /** Nobody shows them any more. Any thread. */
    void giveBack() {
        lent = false;
    }

    /** Lets the scene know that they are others than before. On the FX thread. */
    void update() {
        buffer.updateBuffer(_ -> null);
    }
}
