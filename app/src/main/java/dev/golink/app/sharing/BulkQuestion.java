package dev.golink.app.sharing;

import dev.golink.app.roster.Ask;

/** Asks the operator before many phones are instructed at once. */
@FunctionalInterface
public interface BulkQuestion {
    /**
     * Asks once; returns before the answer.
     *
     * @param ask    what would be asked of the phones
     * @param phones how many they are
     * @param yes    to be run, on the window's thread, if the operator wants it
     */
    void ask(Ask ask, int phones, Runnable yes);
}
