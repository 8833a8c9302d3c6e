package dev.golink.app.viewer.frames;

import java.nio.file.Files;
import java.nio.file.Path;

import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.Loader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * FFmpeg's library, which is native code and loaded when it is first asked for: from the image, which has it in a folder
 * of its own, else from the module, which JavaCPP unpacks first.
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
            Path inImage = Path.of(System.getProperty("java.home"), "lib", "ffmpeg");
            if (Files.isDirectory(inImage)) {
                System.setProperty("org.bytedeco.javacpp.platform.preloadpath", inImage.toString());
                // JavaCPP makes a folder for what it unpacks, in the user's home, though there is nothing to unpack.
                System.setProperty("org.bytedeco.javacpp.cachedir", System.getProperty("java.io.tmpdir"));
            }
            Loader.load(avutil.class);
            Loader.load(avcodec.class);
            Loader.load(swscale.class);
            // It would tell the console's terminal about every frame that it can't decode.
            avutil.av_log_set_level(avutil.AV_LOG_QUIET);
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
