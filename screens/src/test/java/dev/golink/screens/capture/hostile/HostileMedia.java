package dev.golink.screens.capture.hostile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import javafx.application.Platform;

import dev.golink.screens.ffmpeg.FfmpegLibrary;
import dev.golink.screens.frames.Memory;

/**
 * Attacks the decoder, the scaler, the encoder, the muxer and the classes that use them. It sends hostile frames,
 * changes of size and empty streams, and closes objects at any moment. It is a separate process because a crash in
 * native code ends the process. Prints a line for each kind; the exit code is 0 if nothing failed and no memory was
 * lost.
 */
final class HostileMedia {
    private static final long MOST_GROWTH = 24L << 20;
    private static final int COLLECTIONS = 6;
    private static final int GOOD_EVERY = 50;
    private static final long MEGABYTE = 1 << 20;

    private HostileMedia() {}

    /** @param arguments the number of steps for each kind, the seed, a folder and, optionally, the kinds */
    public static void main(String[] arguments) {
        int code = 1;
        try {
            code = run(arguments) ? 0 : 1;
        } catch (Throwable e) {
            // Any error ends the process here, with its stack trace.
            e.printStackTrace();
        }
        Runtime.getRuntime().halt(code);
    }

    private static boolean run(String[] arguments) throws Throwable {
        int count = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        List<String> wanted = List.of(arguments).subList(3, arguments.length);
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        if (!FfmpegLibrary.isThere()) {
            throw new IllegalStateException("FFmpeg's library could not be loaded.");
        }
        System.out.println("seed " + seed + ", " + count + " of each kind");
        boolean good = true;
        for (Map.Entry<String, Function<SplittableRandom, HostileKind>> kind : kinds(folder).entrySet()) {
            if (wanted.isEmpty() || wanted.contains(kind.getKey())) {
                good &= endure(kind.getKey(), kind.getValue().apply(new SplittableRandom(seed)), count);
            }
        }
        System.out.println(good ? "all held" : "memory was lost");
        return good;
    }

    private static Map<String, Function<SplittableRandom, HostileKind>> kinds(Path folder) {
        Map<String, Function<SplittableRandom, HostileKind>> kinds = new LinkedHashMap<>();
        kinds.put("frames-h264", HostileFrames::ofStreams);
        kinds.put("frames-jpeg", HostileFrames::ofJpegs);
        kinds.put("decoder", HostileDecoder::new);
        kinds.put("scaler", HostileScaler::new);
        kinds.put("encoder", HostileEncoder::new);
        kinds.put("muxer", random -> new HostileMuxer(random, folder.resolve("muxer.mp4")));
        kinds.put("recording", random -> new HostileRecording(random, folder.resolve("recordings")));
        kinds.put("closing", random -> new HostileClosing(random, folder.resolve("closing.mp4")));
        return kinds;
    }

    /**
     * Whether no memory was lost. Memory allocated in the first half of the steps may be caches; growth in the second
     * half is a loss.
     */
    private static boolean endure(String name, HostileKind kind, int count) throws Throwable {
        long begun = System.nanoTime();
        String[] resident = new String[3];
        long[] allocated = new long[3];
        int[] samples = {count / 10, count / 2, count - 1};
        try (kind) {
            for (int i = 0; i < count; i++) {
                step(name, kind, i);
                for (int sample = 0; sample < samples.length; sample++) {
                    if (i == samples[sample]) {
                        kind.rest();
                        allocated[sample] = allocated();
                        resident[sample] = megabytes(Memory.resident());
                    }
                }
            }
        }
        boolean flat = allocated[2] - allocated[1] < MOST_GROWTH;
        System.out.printf(Locale.ROOT, "%-12s %9d in %5.0f s, resident %s MB, native %s %s %s MB%s%n", name, count,
                (System.nanoTime() - begun) / 1e9, String.join(" ", resident), megabytes(allocated[0]),
                megabytes(allocated[1]), megabytes(allocated[2]), flat ? "" : " GROWS");
        return flat;
    }

    /**
     * The allocated native memory, the least of several garbage collections: the pixels of pictures belong to the heap
     * and are freed some time after a collection.
     */
    private static long allocated() throws Throwable {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            least = Math.min(least, Memory.allocated());
        }
        return least;
    }

    private static void step(String name, HostileKind kind, int number) throws Exception {
        try {
            kind.step();
        } catch (Exception | AssertionError e) {
            throw new IllegalStateException(name + " failed at step " + number, e);
        }
    }

    static boolean isCheck(int number) {
        return number % GOOD_EVERY == 0;
    }

    private static String megabytes(long bytes) {
        return Long.toString(bytes / MEGABYTE);
    }
}
