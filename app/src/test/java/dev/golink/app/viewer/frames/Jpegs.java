package dev.golink.app.viewer.frames;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

/** Real JPEGs for tests, and frames of them. */
public final class Jpegs {
    private Jpegs() {}

    /** A picture whose upper left quarter is red and whose rest is blue. */
    public static byte[] of(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, x < width / 2 && y < height / 2 ? 0xD03020 : 0x2040A0);
            }
        }
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture of noise in the purest colours, encoded as finely as possible. */
    public static byte[] noise(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        SplittableRandom random = new SplittableRandom(7);
        int[] shades = {0, 255};
        for (int i = 0; i < 3 * width * height; i++) {
            image.getRaster().setSample(i / 3 % width, i / 3 / width, i % 3, shades[random.nextInt(2)]);
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam finest = writer.getDefaultWriteParam();
        finest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        finest.setCompressionQuality(1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream target = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(target);
            writer.write(null, new IIOImage(image, null, null), finest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** The same picture, claiming another size in its frame header. */
    public static byte[] claiming(byte[] jpeg, int width, int height) {
        return claimingAt(jpeg, frameHeader(jpeg), width, height);
    }

    /** The same picture, claiming another size in the frame header that stands there. */
    public static byte[] claimingAt(byte[] jpeg, int header, int width, int height) {
        byte[] changed = jpeg.clone();
        ByteBuffer.wrap(changed).putShort(header + 5, (short) height).putShort(header + 7, (short) width);
        return changed;
    }

    /** The same picture with most of its data left out, so that its markers are right and yet no decoder makes it. */
    public static byte[] withoutData(byte[] jpeg) {
        byte[] changed = Arrays.copyOf(jpeg, indexOf(jpeg, 0xDA) + 20);
        changed[changed.length - 2] = (byte) 0xFF;
        changed[changed.length - 1] = (byte) 0xD9;
        return changed;
    }

    /** Where the frame header's marker stands. */
    public static int frameHeader(byte[] jpeg) {
        return indexOf(jpeg, 0xC0);
    }

    /** Where the first marker of a kind stands. */
    public static int indexOf(byte[] jpeg, int marker) {
        int i = 0;
        while (jpeg[i] != (byte) 0xFF || jpeg[i + 1] != (byte) marker) {
            i++;
        }
        return i;
    }

    /** A frame. */
    public static Frame frame(byte[] jpeg, int rotation, long sequence) {
        return new Frame(Codec.JPEG, true, false, rotation, sequence, 0, 90, 200, ByteBuffer.wrap(jpeg));
    }
}
