package dev.golink.app.shell.models;

/** The pages of the window. */
public enum ConsolePage {
    /** All phones. */
    PHONES,
    /** The screens of phones that share. */
    WALL,
    /** The commands to phones and their outcomes. */
    RUNS
}
