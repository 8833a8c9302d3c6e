package dev.golink.app.process.instance;

/** What a start of the window finds: whether it is the first one. */
public sealed interface Start {
    /**
     * No other process has this window, so this process opens it.
     *
     * @param instance to be closed when the process ends
     */
    record First(Instance instance) implements Start {}

    /**
     * The open window came forward, and took the link. This process has nothing to do any more.
     *
     * @param pid the process of the open window
     */
    record HandedOver(long pid) implements Start {}

    /**
     * Another process has the window, but can't be reached.
     *
     * @param why the reason and what to do, in one line
     */
    record Refused(String why) implements Start {}
}
