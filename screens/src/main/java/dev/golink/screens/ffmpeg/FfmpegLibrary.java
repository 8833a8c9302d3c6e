package dev.golink.screens.ffmpeg;

import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.Loader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** FFmpeg's library of native code, which is loaded when it is first needed. */
public final class FfmpegLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(FfmpegLibrary.class);

    private FfmpegLibrary() {}

    /** Whether the library could be loaded. The first call waits until it is loaded. Any thread may call it. */
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
            LOG.info("FFmpeg {} was loaded in {} ms.", avutil.av_version_info().getString(),
                    (System.nanoTime() - begun) / 1_000_000);
            return true;
        } catch (LinkageError | RuntimeException e) {
            // A system may lack or forbid what the library needs in many ways. The console continues without the
            // library.
            LOG.error("FFmpeg's library could not be loaded, so only JPEG can be shown.", e);
            return false;
        }
    }

    /** Java initialises this class once, when it is first used. */
    private static final class Holder {
        static final boolean THERE = load();
    }
}
