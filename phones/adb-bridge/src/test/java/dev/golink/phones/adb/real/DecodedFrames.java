package dev.golink.phones.adb.real;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

import dev.golink.screens.ffmpeg.Decoder;
import dev.golink.screens.ffmpeg.FfmpegLibrary;
import dev.golink.screens.ffmpeg.Picture;
import dev.golink.screens.ffmpeg.Scaler;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.video.h264.PictureSize;

/** Decodes frames with the console's decoder. */
final class DecodedFrames {
    private DecodedFrames() {}

    /** The picture of the last frame. Each frame must be decodable after those before it. */
    static BufferedImage last(Codec codec, List<Frame> frames) {
        assertThat(FfmpegLibrary.isThere()).isTrue();
        BufferedImage image = null;
        try (Decoder decoder = new Decoder(codec); Scaler scaler = new Scaler()) {
            for (Frame frame : frames) {
                Decoder.Result result = decoder.decode(List.of(frame.payload()), frame.sequence());
                assertThat(result.outcome()).as("frame %s of %s", frame.sequence(), frames.size())
                        .isEqualTo(Decoder.Outcome.PICTURE);
                try (Picture picture = result.picture()) {
                    assertThat(picture.size()).as("what the header says")
                            .isEqualTo(new PictureSize(frame.width(), frame.height()));
                    image = frame == frames.getLast() ? image(scaler, picture) : null;
                }
            }
        }
        return requireNonNull(image);
    }

    /** Saves a picture in the build folder, to be looked at. */
    static void save(BufferedImage image, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/adbd-pictures"));
        assertThat(ImageIO.write(image, "png", folder.resolve(name + ".png").toFile())).isTrue();
    }

    private static BufferedImage image(Scaler scaler, Picture picture) {
        PictureSize size = picture.size();
        ByteBuffer pixels = ByteBuffer.allocateDirect(size.width() * size.height() * Integer.BYTES + Scaler.MARGIN)
                .order(ByteOrder.LITTLE_ENDIAN);
        assertThat(scaler.toPixels(picture, pixels, size)).isTrue();
        BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                image.setRGB(x, y, pixels.getInt((y * size.width() + x) * Integer.BYTES));
            }
        }
        return image;
    }
}
