package dev.golink.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.runs.RunInfo;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.message.Targets;
import dev.golink.server.runs.RunOutcomes;

/** Collects the outcomes of one run for the program that waits for them. For the hub thread only, except for {@link #over}. */
final class HeardOutcomes implements RunOutcomes {
    private final List<Heard> heard = new ArrayList<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    private record Heard(PhoneId phone, Outcome outcome) {}

    @Override
    public void outcome(PhoneId phone, Outcome outcome) {
        if (heard.size() < Targets.MOST) {
            heard.add(new Heard(phone, outcome));
        }
    }

    @Override
    public void over() {
        end.complete(null);
    }

    /** Completes when the run is over. */
    CompletableFuture<Void> end() {
        return end;
    }

    /** The outcomes so far, at most as many as one command over a WebSocket has. */
    List<ServerMessage.Result> results(RunInfo run) {
        String of = Event.of(run.command()).wireName();
        return heard.stream().map(each -> new ServerMessage.Result(run.id().value(), of, each.phone(), each.outcome()))
                .toList();
    }
}
