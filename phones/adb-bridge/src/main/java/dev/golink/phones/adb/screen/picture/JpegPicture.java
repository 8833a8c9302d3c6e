package dev.golink.phones.adb.screen.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture as JPEG.
 *
 * @param bytes the encoded picture; nobody changes it
 * @param size  its size
 */
@SuppressWarnings("ArrayRecordComponent") // it is not compared, and copies of pictures would cost
public record JpegPicture(byte[] bytes, PictureSize size) {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    /** More than any phone's screen has, so that a picture can't fill the memory when it is unpacked. */
    private static final long MOST_PIXELS = 32_000_000;
    private static final int MOST_WORDS = 300;
    private static final double LEAST_QUALITY = 0.35;
    private static final double MOST_QUALITY = 0.9;
    /** At one bit for a pixel, screens look good at this quality; each bit more or less changes it by as much again. */
    private static final double QUALITY_A_BIT = 0.4;

    /**
     * Makes a JPEG of a PNG.
     *
     * @param output what the program wrote; text before the picture, such as warnings, is skipped
     * @param most   the most pixels on the longest side, positive
     * @param bits   about how many bits the picture may have
     * @throws IOException with the program's text if there is no picture, or if the picture is broken or far too large
     */
    public static JpegPicture of(byte[] output, int most, double bits) throws IOException {
        BufferedImage picture = decoded(output);
        PictureSize size = new PictureSize(picture.getWidth(), picture.getHeight()).within(most);
        double quality = LEAST_QUALITY + QUALITY_A_BIT * bits / ((double) size.width() * size.height());
        return new JpegPicture(encoded(scaled(picture, size), Math.min(MOST_QUALITY, quality)), size);
    }

    private static BufferedImage decoded(byte[] output) throws IOException {
        int start = start(output);
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        ImageReader reader = readers.next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(output, start, output.length - start))) {
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                throw new IOException("it has more than 32 million pixels.");
            }
            return reader.read(0);
        } catch (RuntimeException e) { // the decoder throws many kinds for broken pictures
            throw new IOException("the picture is broken.", e);
        } finally {
            reader.dispose();
        }
    }

    private static int start(byte[] output) throws IOException {
        for (int at = 0; at + PNG.length <= output.length; at++) {
            if (Arrays.equals(output, at, at + PNG.length, PNG, 0, PNG.length)) {
                return at;
            }
        }
        int shown = Math.min(output.length, MOST_WORDS);
        String words = new String(output, output.length - shown, shown, StandardCharsets.UTF_8).strip();
        throw new IOException(words.isEmpty() ? "it writes nothing." : words);
    }

    /** Made smaller by halves first, because a single great step leaves out pixels, which makes text unreadable. */
    private static BufferedImage scaled(BufferedImage picture, PictureSize size) {
        BufferedImage image = picture;
        while (image.getWidth() >= 2 * size.width() && image.getHeight() >= 2 * size.height()) {
            image = drawn(image, image.getWidth() / 2, image.getHeight() / 2);
        }
        return drawn(image, size.width(), size.height());
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, Color.BLACK, null);
        graphics.dispose();
        return drawn;
    }

    private static byte[] encoded(BufferedImage image, double quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality((float) quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
