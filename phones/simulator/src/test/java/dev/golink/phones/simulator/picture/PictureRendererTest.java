package dev.golink.phones.simulator.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import dev.golink.phones.client.wire.MaskedBytes;

class PictureRendererTest {
    private static final ScreenContent SCENERY = new ScreenContent("lab-07", "Pixel 8", "12:34:56",
            Duration.ofSeconds(4), 0.6);

    @Test
    void picturesHaveTheRequestedSize() throws IOException {
        assertThat(UprightSize.within(1280)).isEqualTo(new UprightSize(576, 1280));
        assertThat(UprightSize.within(4096)).isEqualTo(new UprightSize(720, 1600));
        assertThat(UprightSize.within(1).height()).isEqualTo(64);
        BufferedImage upright = picture(SCENERY, new UprightSize(162, 360), 0);
        assertThat(upright.getWidth()).isEqualTo(162);
        assertThat(upright.getHeight()).isEqualTo(360);
    }

    @Test
    void aRotatedPhoneDrawsARotatedPicture() throws IOException {
        BufferedImage upright = picture(SCENERY, new UprightSize(162, 360), 0);
        BufferedImage lying = picture(SCENERY, new UprightSize(162, 360), 1);
        assertThat(lying.getWidth()).isEqualTo(360);
        assertThat(lying.getHeight()).isEqualTo(162);
        for (int x = 8; x < 162; x += 16) {
            for (int y = 8; y < 360; y += 16) {
                assertThat(distance(lying.getRGB(y, 162 - 1 - x), upright.getRGB(x, y))).isLessThan(90);
            }
        }
    }

    @Test
    void thePictureChangesWithTheTimeAndShowsNameAndClock() throws IOException {
        UprightSize size = new UprightSize(162, 360);
        BufferedImage picture = picture(SCENERY, size, 0);
        ScreenContent later = new ScreenContent("lab-07", "Pixel 8", "12:34:56", Duration.ofSeconds(5), 0.6);
        ScreenContent other = new ScreenContent("lab-08", "Pixel 8", "12:34:56", Duration.ofSeconds(4), 0.6);
        ScreenContent tick = new ScreenContent("lab-07", "Pixel 8", "12:34:57", Duration.ofSeconds(4), 0.6);
        assertThat(differing(picture, picture(later, size, 0))).isPositive();
        assertThat(differing(picture, picture(other, size, 0))).isPositive();
        assertThat(differing(picture, picture(tick, size, 0))).isPositive();
        assertThat(differing(picture, picture(SCENERY, size, 0))).isZero();
    }

    private static BufferedImage picture(ScreenContent content, UprightSize size, int rotation) throws IOException {
        try (PictureRenderer renderer = new PictureRenderer()) {
            CompletableFuture<MaskedBytes> jpeg = new CompletableFuture<>();
            assertThat(renderer.order(content, size, rotation, jpeg::complete)).isTrue();
            return ImageIO.read(new ByteArrayInputStream(jpeg.join().plain()));
        }
    }

    private static long differing(BufferedImage one, BufferedImage other) {
        long count = 0;
        for (int x = 0; x < one.getWidth(); x++) {
            for (int y = 0; y < one.getHeight(); y++) {
                count += distance(one.getRGB(x, y), other.getRGB(x, y)) > 60 ? 1 : 0;
            }
        }
        return count;
    }

    private static int distance(int one, int other) {
        return Math.abs((one >> 16 & 255) - (other >> 16 & 255)) + Math.abs((one >> 8 & 255) - (other >> 8 & 255))
                + Math.abs((one & 255) - (other & 255));
    }
}
