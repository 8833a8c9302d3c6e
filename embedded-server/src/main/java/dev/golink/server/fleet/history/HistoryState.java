package dev.golink.server.fleet.history;

import java.time.Instant;

/** Whether a server can store what happens. */
public sealed interface HistoryState {
    /** It stores everything. */
    record Storing() implements HistoryState {}

    /**
     * It can't store at present. It tries again by itself. Until then, what happens waits in memory; what finds no room
     * there is counted and lost.
     *
     * @param cause why
     * @param since since when
     * @param words the same as text, with the file's name
     */
    record Failing(Cause cause, Instant since, String words) implements HistoryState {}

    /** Why a server can't store. */
    enum Cause {
        /** The disk is full. */
        DISK_FULL,
        /** A file is damaged. */
        DAMAGED,
        /** A file was written by a newer version of GoLink. */
        NEWER,
        /** Another program uses a file. */
        LOCKED,
        /** A file can't be read or written for another reason. */
        OTHER
    }
}
