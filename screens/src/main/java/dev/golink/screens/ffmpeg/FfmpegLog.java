package dev.golink.screens.ffmpeg;

import java.nio.charset.StandardCharsets;

import org.bytedeco.ffmpeg.avutil.LogCallback;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what FFmpeg says of itself into the log, where it else prints on the terminal. It speaks up for each frame that it
 * can't decode, and the console counts and shows those itself: so its words are for whoever looks for an error. Called by
 * FFmpeg on whatever thread uses it; thread-safe.
 */
final class FfmpegLog extends LogCallback {
    private static final Logger LOG = LoggerFactory.getLogger(FfmpegLog.class);

    /** FFmpeg keeps a pointer only, so that the object has to be held for as long as the process lives. */
    private static final FfmpegLog INSTALLED = new FfmpegLog();

    private FfmpegLog() {}

    /** Takes everything that FFmpeg says from now on; it is one for the process, whoever else uses it. */
    static void install() {
        avutil.setLogCallback(INSTALLED);
        avutil.av_log_set_level(avutil.AV_LOG_WARNING);
    }

    @Override
    public void call(int level, BytePointer text) {
        if (LOG.isDebugEnabled() && level <= avutil.AV_LOG_WARNING) {
            LOG.debug("FFmpeg: {}", text.getString(StandardCharsets.UTF_8).strip());
        }
    }
}
