package dev.golink.screens.latency;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.frames.DecodeResult;
import dev.golink.server.fleet.phone.Phone;

/**
 * How long one picture took, in nanoseconds.
 *
 * @param phone  from its capture until it left the phone; null if the phone does not report it
 * @param way    from then until it arrived at this console, 0 or more; null if the phone's clock or {@code phone} is
 *               not known
 * @param decode from its arrival until its pixels were ready
 * @param paint  from then until its window was laid out with it
 * @param all    from its capture until then, 0 or more; null if the phone's clock is not known
 */
public record StageTimes(@Nullable Long phone, @Nullable Long way, long decode, long paint, @Nullable Long all) {
    /** A greater difference means that the phone's clock is wrong, or does not count from 1970. */
    private static final long PLAUSIBLE = Duration.ofMinutes(10).toNanos();
    private static final long NANOS_A_MICRO = 1_000;

    /**
     * Computes the times of a picture.
     *
     * @param picture   the picture that was painted
     * @param phone     its phone; null if the phone is not known any more
     * @param arrivedAt when it arrived, in microseconds since 1970 by the server's clock; null if that is not known
     * @param paintedAt when it was painted, in nanoseconds of the console's monotonic clock
     */
    public static StageTimes of(DecodeResult.Picture picture, @Nullable Phone phone, @Nullable Long arrivedAt,
            long paintedAt) {
        Long onPhone = phone == null ? null : nanos(phone.vitals().screen().encoding());
        Long ahead = phone == null ? null : nanos(phone.link().clockAhead());
        Long untilArrival = arrivedAt == null || ahead == null || picture.capturedAt() <= 0 ? null
                : plausible((arrivedAt - picture.capturedAt()) * NANOS_A_MICRO + ahead);
        long decode = Math.max(0, picture.decodedAt() - picture.arrivedAt());
        long paint = Math.max(0, paintedAt - picture.decodedAt());
        Long way = untilArrival == null || onPhone == null ? null : Math.max(0, untilArrival - onPhone);
        return new StageTimes(onPhone, way, decode, paint,
                untilArrival == null ? null : untilArrival + decode + paint);
    }

    /** The nanoseconds of a stage; null if they are not known. */
    @Nullable
    Long of(Stage stage) {
        return switch (stage) {
            case PHONE -> phone;
            case WAY -> way;
            case DECODE -> decode;
            case PAINT -> paint;
            case ALL -> all;
        };
    }

    /** Raises negative times to 0, because the estimated clock difference may be off by more than the picture took. */
    private static @Nullable Long plausible(long nanos) {
        return Math.abs(nanos) > PLAUSIBLE ? null : Long.valueOf(Math.max(0, nanos));
    }

    private static @Nullable Long nanos(@Nullable Duration duration) {
        return duration == null ? null : Long.valueOf(duration.toNanos());
    }
}
