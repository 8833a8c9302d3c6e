package dev.golink.phones.simulator.clip;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.client.wire.MaskedBytes;
import dev.golink.phones.simulator.picture.ScreenContent;

/**
 * A loop of ten seconds of H.264. Each second begins with a key frame, preceded by the stream's configuration. No
 * second depends on another, so a stream can go on with any second and still be decoded. The picture shows a clock with
 * the last digit of the second and hundredths. A bar shows the position in the loop. A second is encoded when it is
 * first asked for. Thread-safe.
 */
public final class Clip {
    /** The length of the loop in seconds. */
    public static final int SECONDS = 10;

    private static final long MILLIS_A_SECOND = 1_000;

    private final ClipFormat format;
    private final Orders orders;
    private final AtomicReferenceArray<@Nullable List<MaskedBytes>> seconds = new AtomicReferenceArray<>(SECONDS);

    /**
     * Creates a clip of which no second is encoded.
     *
     * @param orders is called each time a second is asked for that is not encoded
     */
    Clip(ClipFormat format, Orders orders) {
        this.format = format;
        this.orders = orders;
    }

    /** The clip's format. */
    public ClipFormat format() {
        return format;
    }

    /**
     * The pictures of a second, in order: a key frame, then pictures that are not key frames. Null if the second is not
     * encoded yet; then this call orders it.
     *
     * @param second any number; the loop repeats for ever
     */
    public @Nullable List<MaskedBytes> second(long second) {
        int place = Math.floorMod(second, SECONDS);
        List<MaskedBytes> pictures = seconds.get(place);
        if (pictures == null) {
            orders.order(this, place);
        }
        return pictures;
    }

    /** Encodes a second unless it is encoded already; returns the number of bytes added. */
    int encode(int place) {
        if (seconds.get(place) != null) {
            return 0;
        }
        List<MaskedBytes> pictures = encoded(format, place).stream().map(MaskedBytes::of).toList();
        seconds.set(place, pictures);
        return pictures.stream().mapToInt(MaskedBytes::length).sum();
    }

    /**
     * Encodes one second on the calling thread and returns its pictures in Annex B form.
     *
     * @param second 0 to 9
     * @throws IllegalStateException if FFmpeg can't encode them
     * @throws LinkageError if FFmpeg's native library can't be used on this computer
     */
    public static List<byte[]> encoded(ClipFormat format, int second) {
        FfmpegLibrary.load();
        try (ClipEncoder encoder = new ClipEncoder(format.stored(), format.fps(), format.bitrate())) {
            return IntStream.range(0, format.fps()).mapToObj(
                    number -> encoder.encode(picture(format, second, number).pixels(format.size(), format.rotation())))
                    .toList();
        }
    }

    private static ScreenContent picture(ClipFormat format, int second, int number) {
        Duration time = Duration.ofMillis(second * MILLIS_A_SECOND + number * MILLIS_A_SECOND / format.fps());
        String clock = String.format(Locale.ROOT, "--:--:-%d.%02d", second, time.toMillisPart() / 10);
        return new ScreenContent("scene " + (format.scene() + 1), "loop of 10 s", clock, time,
                (double) format.scene() / ClipFormat.SCENES);
    }

    /** Takes orders for seconds to encode. */
    interface Orders {
        /**
         * Orders a second of a clip.
         *
         * @param second 0 to 9
         */
        void order(Clip clip, int second);
    }
}
