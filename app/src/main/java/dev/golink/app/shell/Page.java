package dev.golink.app.shell;

/** The pages of the window. */
enum Page {
    /** All phones. */
    PHONES,
    /** What was asked of them, and what became of it. */
    RUNS
}
