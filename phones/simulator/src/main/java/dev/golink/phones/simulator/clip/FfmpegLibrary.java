package dev.golink.phones.simulator.clip;

import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.Loader;

/** FFmpeg's native library. Thread-safe. */
final class FfmpegLibrary {
    private FfmpegLibrary() {}

    /**
     * Loads it, unless it is loaded; the first time takes some tenths of a second.
     *
     * @throws LinkageError if it can't be used on this computer
     */
    static void load() {
        Loader.load(avcodec.class);
        Loader.load(swscale.class);
        FfmpegLog.install();
    }
}
