package dev.golink.app.process;

import java.nio.file.Files;
import java.nio.file.Path;

/** Locates the native libraries of FFmpeg and SQLite. See decisions 0024 and 0070. */
public final class LibraryFolders {
    private LibraryFolders() {}

    /**
     * Sets the folders from which the libraries are loaded when they are needed. An application image has them in
     * folders of their own; otherwise, they are unpacked from their modules. To be called before anything else in this
     * process.
     */
    public static void locate() {
        Path ffmpeg = Path.of(System.getProperty("java.home"), "lib", "ffmpeg");
        if (Files.isDirectory(ffmpeg)) {
            System.setProperty("org.bytedeco.javacpp.platform.preloadpath", ffmpeg.toString());
            // JavaCPP creates a cache folder, by default in the user's home, even if there is nothing to unpack.
            System.setProperty("org.bytedeco.javacpp.cachedir", System.getProperty("java.io.tmpdir"));
        }
        Path sqlite = Path.of(System.getProperty("java.home"), "lib", "sqlite");
        if (Files.isDirectory(sqlite)) {
            System.setProperty("org.sqlite.lib.path", sqlite.toString());
        }
    }
}
