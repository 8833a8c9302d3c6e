package dev.golink.server.database;

/** What a power loss may cost. The end of the process never costs anything, and the file is whole in both cases. */
public enum Durability {
    /** The last transactions may be lost: the disk is not awaited for each. */
    NORMAL,
    /** Nothing that was committed is lost. Each transaction waits for the disk. */
    FULL
}
