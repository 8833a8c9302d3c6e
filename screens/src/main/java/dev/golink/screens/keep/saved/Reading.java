package dev.golink.screens.keep.saved;

import java.io.IOException;

/** How the reading of the folder stands. */
public sealed interface Reading {
    /**
     * It goes on.
     *
     * @param read so many files were looked at
     * @param of   of so many; 0 while that is not known
     */
    record Going(int read, int of) implements Reading {}

    /** All of it was read. */
    record Done() implements Reading {}

    /**
     * Somebody stopped it.
     *
     * @param read so many files were looked at
     * @param of   of so many; 0 if that is not known
     */
    record Stopped(int read, int of) implements Reading {}

    /**
     * The folder can't be read.
     *
     * @param why what the system said
     */
    record Failed(IOException why) implements Reading {}
}
