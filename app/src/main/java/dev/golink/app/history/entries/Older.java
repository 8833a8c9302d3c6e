package dev.golink.app.history.entries;

/** Whether there are older entries than those shown. */
public enum Older {
    /** There are none. */
    NONE,
    /** There are some. */
    THERE,
    /** The server was asked for some. */
    LOADING,
    /** The server did not answer, or refused. */
    FAILED,
    /** There are some, but as many entries are shown as the window holds. */
    BOUND
}
