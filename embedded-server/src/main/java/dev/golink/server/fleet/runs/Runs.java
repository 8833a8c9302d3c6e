package dev.golink.server.fleet.runs;

import java.util.concurrent.CompletionStage;

import dev.golink.server.fleet.screen.Watch;

/**
 * The runs of a fleet: each is one command for many phones, which the server carries out by itself, whatever becomes of the
 * console that began it. Every console sees all of them. Every method may be called from any thread; answers never fail.
 */
public interface Runs {
    /** So many runs are kept at most, those that go on among them; those that began first are forgotten first. */
    int MOST_RUNS = 1_000;
    /** So many phones of all kept runs together are kept at most, unless one run alone has more. */
    int MOST_PARTS = 500_000;

    /** Tells all runs first and then each change, at most 20 times a second, until the watch is closed. */
    Watch watch(RunsListener listener);

    /** Tells how all phones of a run stand and then each change, likewise; nothing of a run that is not kept. */
    Watch watchParts(RunId run, RunPartsListener listener);

    /** Begins a run. A run that stops sharing takes back, for its phones, each start of other runs that has not gone out. */
    CompletionStage<RunAnswer> begin(RunOrder order);

    /**
     * Begins a run of the same command for those phones of another run that are worth another try.
     *
     * @param atOnce as in {@link RunOrder}
     */
    CompletionStage<RunAnswer> retry(RunId run, int atOnce);

    /** Takes back what of a run has not gone out; what went out still gets its outcome. */
    CompletionStage<RunAnswer> cancel(RunId run);
}
