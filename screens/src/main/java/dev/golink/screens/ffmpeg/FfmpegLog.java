package dev.golink.screens.ffmpeg;

import java.nio.charset.StandardCharsets;

import org.bytedeco.ffmpeg.avutil.LogCallback;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes FFmpeg's messages to the log; otherwise FFmpeg would print them on the terminal. FFmpeg reports each frame
 * that it can't decode, but the console already counts and shows such frames. The messages therefore only help when
 * searching for an error. FFmpeg calls this on any thread that uses it; it is thread-safe.
 */
final class FfmpegLog extends LogCallback {
    private static final Logger LOG = LoggerFactory.getLogger(FfmpegLog.class);

    /** FFmpeg holds only a pointer to this object, so Java must reference it until the process ends. */
    private static final FfmpegLog INSTALLED = new FfmpegLog();

    private FfmpegLog() {}

    /**
     * Receives all of FFmpeg's messages from now on. The process has only one such receiver for all users of FFmpeg.
     */
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
