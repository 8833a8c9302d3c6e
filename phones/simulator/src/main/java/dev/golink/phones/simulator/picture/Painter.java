package dev.golink.phones.simulator.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.jspecify.annotations.Nullable;

/**
 * Draws the content of screens and encodes it, by itself as JPEG. Reuses its canvas until the size or the rotation changes. Used
 * by one thread at a time.
 */
final class Painter {
    private static final float QUALITY = 0.6f;

    private final ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    private final ImageWriteParam settings = writer.getDefaultWriteParam();
    private @Nullable Canvas last;

    Painter() {
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(QUALITY);
    }

    /** Draws a picture and returns it encoded. */
    byte[] paint(Drawing drawing, UprightSize size, int rotation, PictureEncoder encoder) {
        Canvas canvas = canvas(size, rotation);
        drawing.draw(canvas);
        return encoder.encode(canvas.pixels(), size.turned(rotation));
    }

    /** Draws a picture and returns it as JPEG. */
    byte[] paint(Drawing drawing, UprightSize size, int rotation) throws IOException {
        Canvas canvas = canvas(size, rotation);
        drawing.draw(canvas);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(canvas.image(), null, null), settings);
        }
        return bytes.toByteArray();
    }

    private Canvas canvas(UprightSize size, int rotation) {
        Canvas canvas = last;
        if (canvas == null || !canvas.size().equals(size) || canvas.rotation() != rotation) {
            canvas = new Canvas(size, rotation);
            last = canvas;
        }
        return canvas;
    }
}
