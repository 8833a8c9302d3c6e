package dev.golink.screens.capture.mp4;

import dev.golink.screens.ffmpeg.Mp4Muxer;

/** Converts times to the movie's time unit. Stateless. */
final class Ticks {
    /** The assumed duration of a picture when nothing more is known. */
    static final long USUAL_STEP = Mp4Muxer.TICKS / 10;

    private static final long MICROS = 1_000_000;

    private Ticks() {}

    static long of(long micros) {
        return micros * Mp4Muxer.TICKS / MICROS;
    }
}
