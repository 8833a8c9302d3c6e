package dev.golink.phones.adb.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

import dev.golink.phones.simulator.clip.Clip;
import dev.golink.phones.simulator.clip.ClipFormat;
import dev.golink.phones.simulator.picture.ScreenContent;
import dev.golink.phones.simulator.picture.UprightSize;

/**
 * Encodes the clips that the stand-in of screenrecord plays, with FFmpeg and OpenH264, when one is first asked for. A
 * clip has one key frame, the first. A thread looks for requests until the object is closed.
 */
final class StandInClips implements AutoCloseable {
    private static final int FRAMES = 50;
    private static final int BITRATE = 8_000_000;

    private static final Duration LOOK = Duration.ofMillis(20);

    private final Path folder;
    private volatile boolean closed;

    /** @param folder for the clips; those that it has already are used again */
    StandInClips(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("wanted"));
        Thread.ofPlatform().daemon().name("stand-in-clips").start(this::encode);
    }

    /** Makes a clip unless it is there. */
    void make(int scene, int width, int height) throws IOException {
        Path clip = folder.resolve(scene + "-" + width + "x" + height);
        if (Files.exists(clip.resolve("complete"))) {
            return;
        }
        Files.createDirectories(clip);
        List<byte[]> frames = Clip.encoded(
                new ClipFormat(scene % ClipFormat.SCENES, new UprightSize(width, height), 0, FRAMES, BITRATE), 0);
        for (int i = 0; i < FRAMES; i++) {
            Files.write(clip.resolve("frame-%02d".formatted(i)), frames.get(i));
        }
        Files.writeString(clip.resolve("complete"), "");
    }

    /** Draws what a phone's screencap shows: upright, or turned by a quarter. */
    static void screenshots(StandInPhone phone, int scene, int width, int height) throws IOException {
        for (int turned = 0; turned < 4; turned++) {
            UprightSize size = new UprightSize(width, height).turned(turned);
            byte[] pixels = new ScreenContent("scene " + (scene + 1), "screencap", "12:00", Duration.ZERO,
                    (double) scene / ClipFormat.SCENES).pixels(size, 0);
            BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_3BYTE_BGR);
            image.getRaster().setDataElements(0, 0, size.width(), size.height(), pixels);
            assertThat(ImageIO.write(image, "png", phone.folder().resolve("screen-" + turned + ".png").toFile()))
                    .isTrue();
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    private void encode() {
        try {
            while (!closed) {
                for (Path wanted : wanted()) {
                    String[] parts = wanted.getFileName().toString().split("[-x]");
                    make(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
                    Files.delete(wanted);
                }
                LockSupport.parkNanos(LOOK.toNanos());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> wanted() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("wanted"))) {
            return files.toList();
        }
    }
}
