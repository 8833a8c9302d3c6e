package dev.golink.app.viewer.keep.mp4;

import java.io.IOException;
import java.nio.file.Path;

import dev.golink.server.fleet.Frame;

/** A file of a phone's pictures while it is made. Used by one thread at a time. */
public interface Movie extends AutoCloseable {
    /**
     * Puts a picture in.
     *
     * @param frame    of the format the movie was made for
     * @param atMicros when it came into sight, in microseconds since the first one; rises with each
     * @return whether it is in; not if it makes no sense
     * @throws IOException if the file can't be written; it plays as far as it got
     */
    boolean write(Frame frame, long atMicros) throws IOException;

    /** So many bytes are in the file. */
    long bytes();

    /**
     * Brings what was put in so far into the file, so that it plays up to there whatever comes.
     *
     * @throws IOException if the file can't be written; it plays as far as it got
     */
    void flush() throws IOException;

    /**
     * Ends the file in order.
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
         * @throws IOException if the file can't be written, or no movie can be made of that format
         */
        Movie begin(Path file, MovieFormat format) throws IOException;
    }
}
