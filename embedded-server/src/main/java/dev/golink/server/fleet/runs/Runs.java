package dev.golink.server.fleet.runs;

import java.util.concurrent.CompletionStage;

import dev.golink.server.fleet.screen.Watch;

/**
 * The runs of a fleet. Each run is one command for many phones. The server carries it out by itself, even if the
 * console that began it ends. Every console sees all runs. Every method may be called from any thread. The returned
 * stages never complete exceptionally.
 */
public interface Runs {
    /** The most runs that are stored, unfinished ones included. The oldest are removed first. */
    int MOST_RUNS = 1_000;
    /** The most phones of all stored runs together. A single run may have more. */
    int MOST_PARTS = 500_000;

    /**
     * Delivers all runs first and then each change, until the watch is closed. Changes come at most 20 times a second.
     */
    Watch watch(RunsListener listener);

    /**
     * Delivers the stages of all phones of a run first and then each change, until the watch is closed. Changes come at
     * most 20 times a second. Delivers nothing for a run that is not stored.
     */
    Watch watchParts(RunId run, RunPartsListener listener);

    /** Begins a run. A run that stops sharing cancels unsent commands of other runs to start sharing on its phones. */
    CompletionStage<RunAnswer> begin(RunOrder order);

    /**
     * Begins a run of the same command for those phones of another run for which a retry makes sense.
     *
     * @param atOnce as in {@link RunOrder}
     */
    CompletionStage<RunAnswer> retry(RunId run, int atOnce);

    /** Cancels those commands of a run that are not sent yet. Commands that were sent still get their outcome. */
    CompletionStage<RunAnswer> cancel(RunId run);
}
