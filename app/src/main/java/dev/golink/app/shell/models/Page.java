package dev.golink.app.shell.models;

/** The pages of the window. */
public enum Page {
    /** All phones. */
    PHONES,
    /** The screens of those that share. */
    WALL,
    /** What was asked of them, and what became of it. */
    RUNS
}
