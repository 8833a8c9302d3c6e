package dev.golink.server.database;

/** Why a database can't be opened, read or written. */
public enum DatabaseProblem {
    /** The disk is full, or the user may not use more of it. */
    DISK_FULL,
    /** The file is damaged, or is no database. */
    DAMAGED,
    /** A newer version of GoLink wrote the file. */
    NEWER,
    /** Another program uses the file. */
    LOCKED,
    /** Another reason, such as missing permissions or a failing disk. */
    OTHER
}
