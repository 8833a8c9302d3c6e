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
 * The memory of one picture. The decoder writes it and the scene reads it, without a copy in between. The image owns
 * it, so that a shown picture can't lose its pixels. It is lent for a picture, and may be written again after it was
 * given back.
 */
public final class PixelMemory {
    private final ByteBuffer memory;
    private final PixelBuffer<IntBuffer> buffer;
    private final Image image;
    private volatile boolean lent;

    PixelMemory(int width, int height) {
        memory = ByteBuffer.allocateDirect(width * height * Integer.BYTES + Scaler.MARGIN)
                .order(ByteOrder.LITTLE_ENDIAN);
        buffer = new PixelBuffer<>(width, height, memory.asIntBuffer(), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
    }

    /** Blue, green, red and alpha of each pixel, line by line, followed by {@link Scaler#MARGIN} bytes. */
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

    /** Marks the pixels as shown. They are not written again until they are given back. */
    void lend() {
        lent = true;
    }

    /** Marks the pixels as no longer shown. Any thread may call it. */
    void giveBack() {
        lent = false;
    }

    /** Marks the pixels as changed, so that JavaFX draws them again. Call it on the JavaFX thread. */
    void update() {
        buffer.updateBuffer(_ -> null);
    }
}
