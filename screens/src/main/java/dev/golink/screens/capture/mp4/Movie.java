package dev.golink.screens.capture.mp4;

import java.io.IOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.bitstream.FrameContent;
import dev.golink.screens.bitstream.FrameProblem;

/** A file with a phone's pictures that is being written. Used by one thread at a time. */
public interface Movie extends AutoCloseable {
    /**
     * Adds a picture. The file begins with the first picture that can be decoded; until then nothing is written.
     *
     * @param picture  in the format of this movie; the first is a key frame
     * @param atMicros when it became visible, in microseconds since the first picture; increases with each picture,
     *                 unless the stream reorders its pictures
     * @return why the picture was not added; null if it was
     * @throws IOException if the file can't be written, or no movie can be made in that format; what was written is
     *         playable
     */
    @Nullable
    FrameProblem write(FrameContent.Coded picture, long atMicros) throws IOException;

    /** The size of the file, in bytes. */
    long bytes();

    /**
     * Writes all pictures added so far to the file, so that it is playable up to them even after a crash. If the stream
     * reorders its pictures, the last few still wait for pictures that are shown before them.
     *
     * @throws IOException if the file can't be written; what was written is playable
     */
    void flush() throws IOException;

    /**
     * Finishes the file. The file of a movie without a picture stays empty.
     *
     * @throws IOException if the file can't be written; what was written is playable
     */
    void finish() throws IOException;

    /** Releases the file as it is. No other method may be called afterwards. */
    @Override
    void close();

    /** Begins movies. */
    @FunctionalInterface
    interface Maker {
        /**
         * Begins a movie and replaces the file's content.
         *
         * @throws IOException if this computer can't make movies
         */
        Movie begin(Path file, MovieFormat format) throws IOException;
    }
}
