package dev.golink.server.runs;

import java.util.concurrent.CompletionStage;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.runs.RunAnswer;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunOrder;

/**
 * What operators request about runs, each in that operator's name. The answers complete on the hub thread, never
 * exceptionally. For the hub thread only.
 */
public interface RunOrders {
    /** Begins a run. */
    default CompletionStage<RunAnswer> begin(OperatorId by, RunOrder order) {
        return begin(by, order, RunOutcomes.IGNORED);
    }

    /** Begins a run, and lets its outcomes be heard. They may be heard before the answer completes. */
    CompletionStage<RunAnswer> begin(OperatorId by, RunOrder order, RunOutcomes outcomes);

    /** Begins a run for the phones of another run that are worth another try. */
    CompletionStage<RunAnswer> retry(OperatorId by, RunId run, int atOnce);

    /** Cancels a run for the phones to which the command was not sent yet. */
    CompletionStage<RunAnswer> cancel(OperatorId by, RunId run);
}
