package dev.golink.server.local;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.golink.server.fleet.OperatorNote;
import dev.golink.server.fleet.Operators;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.hub.Hub;
import dev.golink.server.hub.HubThread;

/** The remote operators, as seen by the operator at the server's own window. */
public final class LocalOperators implements Operators {
    private final HubThread hub;
    private final OperatorId operator;

    /** @param operator the operator in whose name this process sends messages and ends connections */
    public LocalOperators(HubThread hub, OperatorId operator) {
        this.hub = hub;
        this.operator = operator;
    }

    @Override
    public Watch listen(Consumer<OperatorNote> listener) {
        hub.hand(hub -> hub.operators().notes().listen(listener));
        return () -> hub.hand(hub -> hub.operators().notes().unlisten(listener));
    }

    @Override
    public CompletionStage<Outcome> sendNote(Optional<OperatorId> to, String text) {
        OperatorNote.check(text);
        return onHub(hub -> hub.operators().sendNote(operator, to.orElse(null), text));
    }

    @Override
    public CompletionStage<Outcome> disconnect(OperatorId other, Command.Disconnect command) {
        return onHub(hub -> hub.operators().disconnect(operator, other, command));
    }

    private CompletionStage<Outcome> onHub(Function<Hub, Outcome> work) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        boolean handed = hub.hand(hub -> outcome.complete(work.apply(hub)));
        return handed ? outcome : CompletableFuture.completedStage(new Outcome.Unreachable());
    }
}
