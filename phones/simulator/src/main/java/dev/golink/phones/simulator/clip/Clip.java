package dev.golink.phones.simulator.clip;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.simulator.picture.Scenery;
import dev.golink.phones.simulator.wire.MaskedBytes;

/**
 * A loop of ten seconds of H.264. Each second begins with a key frame that has the stream's configuration before it, and
 * depends on no other second: whoever goes on with any second from its begin sends a stream that can be decoded. The
 * picture shows a clock with the last digit of the second and hundredths, and a bar with the position in the loop. A
 * second is encoded when it is first asked for. Thread-safe.
 */
public final class Clip {
    /** How long the loop is. */
    public static final int SECONDS = 10;

    private static final long MILLIS_A_SECOND = 1_000;

    private final ClipFormat format;
    private final Orders orders;
    private final AtomicReferenceArray<@Nullable List<MaskedBytes>> seconds = new AtomicReferenceArray<>(SECONDS);

    /**
     * A clip of which nothing is there yet.
     *
     * @param orders is told which second is wanted and missing, each time it is
     */
    Clip(ClipFormat format, Orders orders) {
        this.format = format;
        this.orders = orders;
    }

    /** What it is like. */
    public ClipFormat format() {
        return format;
    }

    /**
     * The pictures of a second, in their order, the first being a key frame and the others not; null if they are not
     * there yet, and then they will be soon.
     *
     * @param second any; the loop goes on for ever
     */
    public @Nullable List<MaskedBytes> second(long second) {
        int place = Math.floorMod(second, SECONDS);
        List<MaskedBytes> pictures = seconds.get(place);
        if (pictures == null) {
            orders.order(this, place);
        }
        return pictures;
    }

    /** Encodes a second, if it is not there yet; returns how many bytes that brought. */
    int encode(int place) {
        if (seconds.get(place) != null) {
            return 0;
        }
        List<MaskedBytes> pictures = encoded(format, place).stream().map(MaskedBytes::of).toList();
        seconds.set(place, pictures);
        return pictures.stream().mapToInt(MaskedBytes::length).sum();
    }

    /**
     * The pictures of one second as plain Annex B, encoded now, on the calling thread.
     *
     * @param second 0 to 9
     * @throws IllegalStateException if FFmpeg can't encode them
     * @throws LinkageError          if FFmpeg's native library can't be used on this computer
     */
    public static List<byte[]> encoded(ClipFormat format, int second) {
        FfmpegLibrary.load();
        try (ClipEncoder encoder = new ClipEncoder(format.stored(), format.fps(), format.bitrate())) {
            return IntStream.range(0, format.fps()).mapToObj(
                    number -> encoder.encode(picture(format, second, number).pixels(format.size(), format.rotation())))
                    .toList();
        }
    }

    private static Scenery picture(ClipFormat format, int second, int number) {
        Duration time = Duration.ofMillis(second * MILLIS_A_SECOND + number * MILLIS_A_SECOND / format.fps());
        String clock = String.format(Locale.ROOT, "--:--:-%d.%02d", second, time.toMillisPart() / 10);
        return new Scenery("scene " + (format.scene() + 1), "loop of 10 s", clock, time,
                (double) format.scene() / ClipFormat.SCENES);
    }

    /** Sees to it that seconds are encoded. */
    interface Orders {
        /** A second, 0 to 9, of a clip is wanted. */
        void order(Clip clip, int second);
    }
}
