package dev.golink.app.runs.entry;

import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.runs.RunPart;

/** What this window shows of a run that it began itself, beside the run: the rows that wait for it. */
public final class OwnRun {
    private final RowRequests requests;
    private boolean told;

    public OwnRun(RowRequests requests) {
        this.requests = requests;
    }

    /** Whether the operator has been told of its end. */
    public boolean isTold() {
        return told;
    }

    /** The operator is told of its end. */
    public void tell() {
        told = true;
    }

    /** A phone stands like this now. */
    public void take(RunPart part) {
        switch (ServerRun.state(part)) {
            case EntryState.Waiting _ -> {} // as it began
            case EntryState.Out _,EntryState.Asking _ -> requests.out(part.phone());
            case EntryState.Settled settled when settled.stage().isFailed() ->
                requests.failed(part.phone(), settled.outcome());
            case EntryState.Gone _ ->
                requests.failed(part.phone(), new Outcome.Unreachable());
            case EntryState.Settled _,EntryState.Unknown _,EntryState.NotSent _ -> requests.over(part.phone());
        }
    }

    /** Nothing more is to be shown of it. */
    public void end() {
        requests.allOver();
    }
}
