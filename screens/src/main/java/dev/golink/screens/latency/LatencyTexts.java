package dev.golink.screens.latency;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.latency.LatencyFigures.Loss;
import dev.golink.screens.latency.StageWindow.Spread;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.ui.texts.Texts;

/**
 * The texts of the latency figures.
 *
 * @param texts the texts of the console's language
 */
record LatencyTexts(Texts texts) {
    private static final double NANOS_A_MILLI = 1e6;
    private static final double MILLIS_A_SECOND = 1_000;
    private static final double WHOLE = 9.95;
    private static final double KILO = 1e3;
    private static final double MEGA = 1e6;

    String stage(Stage stage) {
        return switch (stage) {
            case PHONE -> texts.text("figures.stage.phone");
            case WAY -> texts.text("figures.stage.way");
            case DECODE -> texts.text("figures.stage.decode");
            case PAINT -> texts.text("figures.stage.paint");
            case ALL -> texts.text("figures.stage.all");
        };
    }

    String place(Loss loss) {
        return switch (loss) {
            case PHONE -> texts.text("figures.drops.phone");
            case WAY -> texts.text("figures.drops.way");
            case DECODE -> texts.text("figures.drops.decode");
            case PAINT -> texts.text("figures.drops.paint");
        };
    }

    /** The stream: its frame rate, bitrate, codec and size. */
    String stream(LatencyFigures figures) {
        Codec codec = figures.codec();
        String fps = texts.text("viewer.fps", Math.round(figures.fps()));
        return codec == null ? fps
                : texts.text("figures.stream", fps, bitrate(figures.bitrate()), codec(codec),
                        String.valueOf(figures.width()), String.valueOf(figures.height()));
    }

    /** The frame rate and the bitrate. */
    String pace(LatencyFigures figures) {
        return texts.text("figures.pace", texts.text("viewer.fps", Math.round(figures.fps())),
                bitrate(figures.bitrate()));
    }

    /**
     * A time in milliseconds; a dash if it is not known. "≈" marks a time that compares two clocks or that the phone
     * reports as a mean.
     */
    String time(Stage stage, @Nullable Long nanos) {
        if (nanos == null) {
            return texts.text("figures.unknown");
        }
        return switch (stage) {
            case PHONE, WAY, ALL -> texts.text("figures.about", time(nanos));
            case DECODE, PAINT -> time(nanos);
        };
    }

    /** By how much times can be wrong because the server's clock is estimated. */
    String clockError(Duration error) {
        return texts.text("figures.clock", time(error.toNanos()));
    }

    String count(@Nullable Long count) {
        return count == null ? texts.text("figures.unknown") : texts.text("figures.count", count);
    }

    /** All figures in one sentence, for screen readers. */
    String sentence(LatencyFigures figures) {
        Spread all = figures.stages().get(Stage.ALL);
        long lost = figures.drops().values().stream().mapToLong(LatencyFigures.Drops::lately).sum();
        return texts.text("figures.sentence", stream(figures), time(Stage.ALL, all == null ? null : all.half()),
                time(Stage.ALL, all == null ? null : all.nearlyAll()), lost);
    }

    private String time(long nanos) {
        double millis = nanos / NANOS_A_MILLI;
        if (millis >= MILLIS_A_SECOND) {
            return texts.text("figures.seconds", millis / MILLIS_A_SECOND);
        }
        return millis < WHOLE && nanos > 0 ? texts.text("figures.millis.fine", millis)
                : texts.text("figures.millis", Math.round(millis));
    }

    private String bitrate(double bits) {
        return bits >= MEGA ? texts.text("figures.mbit", bits / MEGA)
                : texts.text("figures.kbit", Math.round(bits / KILO));
    }

    private static String codec(Codec codec) {
        return switch (codec) {
            case JPEG -> "JPEG";
            case H264 -> "H.264";
        };
    }
}
