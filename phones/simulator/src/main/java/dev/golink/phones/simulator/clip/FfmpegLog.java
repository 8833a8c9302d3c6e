package dev.golink.phones.simulator.clip;

import java.nio.charset.StandardCharsets;

import org.bytedeco.ffmpeg.avutil.LogCallback;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes FFmpeg's messages to the log instead of the terminal. Its encoder warns about normal things with each stream,
 * so the messages are logged at debug level only. FFmpeg calls this on any thread that uses FFmpeg; thread-safe.
 */
final class FfmpegLog extends LogCallback {
    private static final Logger LOG = LoggerFactory.getLogger(FfmpegLog.class);

    /** A strong reference for the life of the process, because FFmpeg holds only a pointer. */
    private static final FfmpegLog INSTALLED = new FfmpegLog();

    private FfmpegLog() {}

    /**
     * Receives FFmpeg's messages from now on. This applies to the whole process, including other code that uses FFmpeg.
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
