package dev.golink.app.runs.entry;

import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.runs.RunPart;

/** The rows that wait for a run of the server which this window began. */
public final class OwnRun {
    private final RowRequests requests;
    private boolean told;

    public OwnRun(RowRequests requests) {
        this.requests = requests;
    }

    /** Whether the operator has been notified of the run's end. */
    public boolean isReported() {
        return told;
    }

    /** Notes that the operator has been notified of the run's end. */
    public void markReported() {
        told = true;
    }

    /** Takes over a phone's new state. */
    public void take(RunPart part) {
        switch (ServerRun.state(part)) {
            case EntryState.Waiting _ -> {} // as at the beginning
            case EntryState.Out _,EntryState.Asking _ -> requests.out(part.phone());
            case EntryState.Settled settled when settled.stage().isFailed() ->
                requests.failed(part.phone(), settled.outcome());
            case EntryState.Gone _ ->
                requests.failed(part.phone(), new Outcome.Unreachable());
            case EntryState.Settled _,EntryState.Unknown _,EntryState.NotSent _ -> requests.over(part.phone());
        }
    }

    /** Clears all waiting rows. */
    public void end() {
        requests.allOver();
    }
}
