package dev.golink.screens.capture.saved;

import java.io.IOException;

/** The progress of reading the folder. */
public sealed interface FolderReading {
    /**
     * The reading is in progress.
     *
     * @param read how many files were checked
     * @param of   how many files there are; 0 while that is not known
     */
    record Going(int read, int of) implements FolderReading {}

    /** The whole folder was read. */
    record Done() implements FolderReading {}

    /**
     * The reading was stopped before its end.
     *
     * @param read how many files were checked
     * @param of   how many files there are; 0 if that is not known
     */
    record Stopped(int read, int of) implements FolderReading {}

    /**
     * The folder can't be read.
     *
     * @param why the system's reason
     */
    record Failed(IOException why) implements FolderReading {}
}
