package dev.golink.screens.frames;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.golink.server.fleet.screen.Frame;

/**
 * Measures the cost of a frame from its bytes to the pixels that the scene draws, by codec and size, on one thread. Run
 * it with {@code benchmarks/run decode}. The decoders take turns in each round, so that all run under the same
 * conditions. The thread's CPU time is measured, so that other processes have little influence.
 */
class DecodeBenchmark {
    private static final int ROUNDS = Integer.getInteger("decode.rounds", 15);
    private static final long ROUND = Duration.ofMillis(Integer.getInteger("decode.millis", 400)).toNanos();
    private static final int LENGTH = 30;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<String> lines = new ArrayList<>();

    @Test
    void measure() throws Exception {
        FxToolkit.registerPrimaryStage();
        lines.add("# decode: %d rounds of %d ms, medians of CPU time".formatted(ROUNDS, ROUND / 1_000_000));
        measure(360, 800);
        measure(720, 1600);
        Path out = Path.of(System.getProperty("decode.out", "target/decode-benchmark.txt"));
        Files.createDirectories(out.toAbsolutePath().getParent());
        Files.write(out, lines, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        lines.forEach(System.out::println);
    }

    private void measure(int width, int height) throws IOException {
        H264Clip clip = H264Clip.of(width, height, LENGTH);
        List<Frame> stream = new ArrayList<>();
        for (int i = 0; i < LENGTH; i++) {
            stream.add(clip.frame(i, i));
        }
        List<Frame> jpegs = List.of(Jpegs.frame(screen(width, height), 0, 0));
        String size = width + "x" + height;
        List<Contender> contenders = List.of(
                new Contender("decode.javafx.jpeg." + size, new JpegDecoder(), jpegs, height),
                new Contender("decode.ffmpeg.jpeg." + size, new FfmpegDecoder(System::nanoTime), jpegs, height),
                new Contender("decode.ffmpeg.h264." + size, new FfmpegDecoder(System::nanoTime), stream, height),
                new Contender("decode.ffmpeg.jpeg.half." + size, new FfmpegDecoder(System::nanoTime), jpegs,
                        height / 2),
                new Contender("decode.ffmpeg.h264.half." + size, new FfmpegDecoder(System::nanoTime), stream,
                        height / 2));
        for (int round = 0; round <= ROUNDS; round++) {
            contenders.forEach(Contender::round);
        }
        for (Contender contender : contenders) {
            lines.add("%s %.3f ms".formatted(contender.name, contender.median()));
            contender.decoder.release();
        }
    }

    /** A picture like those of the clip, with lines of text so that the JPEG has some content, too. */
    private static byte[] screen(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        for (int y = 12; y < height; y += 16) {
            graphics.drawString("Settings, messages and all that a screen shows in line " + y, 4, y);
        }
        graphics.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", out);
            return out.toByteArray();
        }
    }

    /** A decoder with the frames that it decodes repeatedly. */
    private static final class Contender {
        private final String name;
        private final FrameDecoder decoder;
        private final List<Frame> frames;
        private final int room;
        private final List<Double> rounds = new ArrayList<>();

        Contender(String name, FrameDecoder decoder, List<Frame> frames, int room) {
            this.name = name;
            this.decoder = decoder;
            this.frames = frames;
            this.room = room;
        }

        void round() {
            long begun = THREADS.getCurrentThreadCpuTime();
            long took = 0;
            int count = 0;
            while (took < ROUND) {
                frames.forEach(this::decode);
                count += frames.size();
                took = THREADS.getCurrentThreadCpuTime() - begun;
            }
            rounds.add(took / 1e6 / count);
        }

        private void decode(Frame frame) {
            FrameDecoder.Made made = decoder.decode(frame, 0, room);
            if (made == null || !(made.result() instanceof DecodeResult.Picture)) {
                throw new IllegalStateException(name + " gave " + made);
            }
            if (made.pixels() != null) {
                made.pixels().giveBack();
            }
        }

        /** The median of all rounds but the first, which is for warming up. */
        double median() {
            double[] sorted = rounds.stream().skip(1).mapToDouble(Double::doubleValue).sorted().toArray();
            return Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElseThrow();
        }
    }
}
