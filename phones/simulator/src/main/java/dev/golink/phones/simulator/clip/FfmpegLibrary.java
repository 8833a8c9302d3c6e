package dev.golink.phones.simulator.clip;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_ERROR;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

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
        // Its encoder warns, with each stream, of things that are as they should be.
        av_log_set_level(AV_LOG_ERROR);
    }
}
