package dev.golink.app.process;

import java.nio.file.Files;
import java.nio.file.Path;

/** Locates FFmpeg's native libraries. See decision 0024. */
public final class FfmpegFolder {
    private FfmpegFolder() {}

    /**
     * Sets the folder from which JavaCPP loads FFmpeg's libraries when the first picture is decoded or encoded. An
     * application image has them in their own folder; otherwise, JavaCPP unpacks them from their module. To be called
     * before anything else in this process.
     */
    public static void logFolder() {
        Path inImage = Path.of(System.getProperty("java.home"), "lib", "ffmpeg");
        if (Files.isDirectory(inImage)) {
            System.setProperty("org.bytedeco.javacpp.platform.preloadpath", inImage.toString());
            // JavaCPP creates a cache folder, by default in the user's home, even if there is nothing to unpack.
            System.setProperty("org.bytedeco.javacpp.cachedir", System.getProperty("java.io.tmpdir"));
        }
    }
}
