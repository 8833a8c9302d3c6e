package dev.golink.screens.figures;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.figures.Figures.Place;
import dev.golink.screens.figures.StageWindow.Spread;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.ui.words.Words;

/**
 * The texts of the latency figures.
 *
 * @param words the texts of the console's language
 */
record FigureWords(Words words) {
    private static final double NANOS_A_MILLI = 1e6;
    private static final double MILLIS_A_SECOND = 1_000;
    private static final double WHOLE = 9.95;
    private static final double KILO = 1e3;
    private static final double MEGA = 1e6;

    String stage(Stage stage) {
        return switch (stage) {
            case PHONE -> words.text("figures.stage.phone");
            case WAY -> words.text("figures.stage.way");
            case DECODE -> words.text("figures.stage.decode");
            case PAINT -> words.text("figures.stage.paint");
            case ALL -> words.text("figures.stage.all");
        };
    }

    String place(Place place) {
        return switch (place) {
            case PHONE -> words.text("figures.drops.phone");
            case WAY -> words.text("figures.drops.way");
            case DECODE -> words.text("figures.drops.decode");
            case PAINT -> words.text("figures.drops.paint");
        };
    }

    /** The stream: its frame rate, bitrate, codec and size. */
    String stream(Figures figures) {
        Codec codec = figures.codec();
        String fps = words.text("viewer.fps", Math.round(figures.fps()));
        return codec == null ? fps
                : words.text("figures.stream", fps, bitrate(figures.bitrate()), codec(codec),
                        String.valueOf(figures.width()), String.valueOf(figures.height()));
    }

    /** The frame rate and the bitrate. */
    String pace(Figures figures) {
        return words.text("figures.pace", words.text("viewer.fps", Math.round(figures.fps())),
                bitrate(figures.bitrate()));
    }

    /**
     * A time in milliseconds; a dash if it is not known. "≈" marks a time that compares two clocks or that the phone
     * reports as a mean.
     */
    String time(Stage stage, @Nullable Long nanos) {
        if (nanos == null) {
            return words.text("figures.unknown");
        }
        return switch (stage) {
            case PHONE, WAY, ALL -> words.text("figures.about", time(nanos));
            case DECODE, PAINT -> time(nanos);
        };
    }

    String count(@Nullable Long count) {
        return count == null ? words.text("figures.unknown") : words.text("figures.count", count);
    }

    /** All figures in one sentence, for screen readers. */
    String sentence(Figures figures) {
        Spread all = figures.stages().get(Stage.ALL);
        long lost = figures.drops().values().stream().mapToLong(Figures.Drops::lately).sum();
        return words.text("figures.sentence", stream(figures), time(Stage.ALL, all == null ? null : all.half()),
                time(Stage.ALL, all == null ? null : all.nearlyAll()), lost);
    }

    private String time(long nanos) {
        double millis = nanos / NANOS_A_MILLI;
        if (millis >= MILLIS_A_SECOND) {
            return words.text("figures.seconds", millis / MILLIS_A_SECOND);
        }
        return millis < WHOLE && nanos > 0 ? words.text("figures.millis.fine", millis)
                : words.text("figures.millis", Math.round(millis));
    }

    private String bitrate(double bits) {
        return bits >= MEGA ? words.text("figures.mbit", bits / MEGA)
                : words.text("figures.kbit", Math.round(bits / KILO));
    }

    private static String codec(Codec codec) {
        return switch (codec) {
            case JPEG -> "JPEG";
            case H264 -> "H.264";
        };
    }
}
