package dev.golink.screens.ffmpeg;

import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.Loader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * FFmpeg's library, which is native code and loaded when it is first asked for.
 */
public final class FfmpegLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(FfmpegLibrary.class);

    private FfmpegLibrary() {}

    /** Whether it is there; the first to ask waits until it is loaded. Any thread. */
    public static boolean isThere() {
        return Holder.THERE;
    }

    private static boolean load() {
        long begun = System.nanoTime();
        try {
            Loader.load(avutil.class);
            Loader.load(avcodec.class);
            Loader.load(swscale.class);
            FfmpegLog.install();
            LOG.info("FFmpeg {} was loaded within {} ms.", avutil.av_version_info().getString(),
                    (System.nanoTime() - begun) / 1_000_000);
            return true;
        } catch (LinkageError | RuntimeException e) {
            // A system may lack or forbid what it needs in many ways; the console goes on without.
            LOG.error("FFmpeg's library could not be loaded; only JPEG can be shown.", e);
            return false;
        }
    }

    /** Java makes it once, when it is first used. */
    private static final class Holder {
        static final boolean THERE = load();
    }
}
