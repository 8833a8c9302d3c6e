package dev.golink.screens.keep.mp4;

import java.io.IOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.bitstream.FrameContent;
import dev.golink.screens.bitstream.FrameProblem;

/** A file of a phone's pictures while it is made. Used by one thread at a time. */
public interface Movie extends AutoCloseable {
    /**
     * Puts a picture in. The file begins with the first picture that can be decoded; until then nothing is written.
     *
     * @param picture  of the format that the movie was made for; the first is a key frame
     * @param atMicros when it came into sight, in microseconds since the first one; rises with each, unless the stream
     *                 reorders its pictures
     * @return why it is not in; null if it is
     * @throws IOException if the file can't be written, or no movie can be made of that format; what was written plays
     */
    @Nullable
    FrameProblem write(FrameContent.Coded picture, long atMicros) throws IOException;

    /** So many bytes are in the file. */
    long bytes();

    /**
     * Brings what was put in so far into the file, so that it plays up to there whatever comes. Of a stream that reorders its
     * pictures, the last few wait for those that are shown before them.
     *
     * @throws IOException if the file can't be written; it plays as far as it got
     */
    void flush() throws IOException;

    /**
     * Ends the file in order; a movie without a picture leaves it empty.
     *
     * @throws IOException if the file can't be written; it plays as far as it got
     */
    void finish() throws IOException;

    /** Lets go of the file as it is; nothing may be called afterwards. */
    @Override
    void close();

    /** Begins movies. */
    @FunctionalInterface
    interface Maker {
        /**
         * Begins one, in place of what stands in the file.
         *
         * @throws IOException if this computer can make no movies
         */
        Movie begin(Path file, MovieFormat format) throws IOException;
    }
}
