package dev.golink.screens.capture.mp4;

import java.io.IOException;
import java.nio.file.Path;

import dev.golink.screens.bitstream.ParameterSets;
import dev.golink.screens.ffmpeg.FfmpegLibrary;

/** Makes movies in MP4 files: H.264 as it was received, JPEGs encoded to H.264. See decision 0025. */
public final class Mp4Movie {
    private Mp4Movie() {}

    /**
     * Begins a movie and replaces the file's content.
     *
     * @throws IOException if FFmpeg does not run on this computer
     */
    public static Movie begin(Path file, MovieFormat format) throws IOException {
        if (!FfmpegLibrary.isThere()) {
            throw new IOException("FFmpeg, which writes the movies, can't be loaded on this computer");
        }
        ParameterSets sets = format.sets();
        return sets == null ? new JpegMovie(file, format) : new H264Movie(file, format.rotation(), sets);
    }
}
