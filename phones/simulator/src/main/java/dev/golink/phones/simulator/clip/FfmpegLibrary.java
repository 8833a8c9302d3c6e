package dev.golink.phones.simulator.clip;

import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.Loader;

/** Loads FFmpeg's native library. Thread-safe. */
final class FfmpegLibrary {
    private FfmpegLibrary() {}

    /**
     * Loads the library unless it is loaded already; the first call takes some tenths of a second.
     *
     * @throws LinkageError if the library can't be used on this computer
     */
    static void load() {
        Loader.load(avcodec.class);
        Loader.load(swscale.class);
        FfmpegLog.install();
    }
}
