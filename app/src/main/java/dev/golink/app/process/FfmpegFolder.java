package dev.golink.app.process;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where FFmpeg's native libraries are. */
public final class FfmpegFolder {
    private FfmpegFolder() {}

    /**
     * Tells JavaCPP, which loads them once somebody decodes or encodes the first picture, that an image has them in a folder
     * of its own; elsewhere it unpacks them from their module. To be called before anything else of this process.
     */
    public static void tellWhere() {
        Path inImage = Path.of(System.getProperty("java.home"), "lib", "ffmpeg");
        if (Files.isDirectory(inImage)) {
            System.setProperty("org.bytedeco.javacpp.platform.preloadpath", inImage.toString());
            // JavaCPP makes a folder for what it unpacks, in the user's home, though there is nothing to unpack.
            System.setProperty("org.bytedeco.javacpp.cachedir", System.getProperty("java.io.tmpdir"));
        }
    }
}
