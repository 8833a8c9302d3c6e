package dev.golink.server.remote;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.OperatorNote;
import dev.golink.server.fleet.Operators;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.listeners.Listeners;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.operator.OperatorWriter;
import dev.golink.server.remote.link.FleetThread;

/**
 * The other operators of a remote server. Methods that are not from {@link Operators} are for the fleet's thread only.
 */
final class RemoteOperators implements Operators {
    private final Predicate<String> say;
    private final Function<Event, @Nullable Outcome> obstacle;
    private final FleetThread thread;
    private final Duration patience;
    private final PendingRequests<Outcome> answers = new PendingRequests<>("o");
    private final Listeners<Consumer<OperatorNote>> listeners = new Listeners<>();

    /**
     * @param say      sends a text to the server; false if there is no connection
     * @param obstacle the outcome of an event that cannot be sent to the server; null if it can
     * @param patience how long to wait for an answer, which the server gives at once
     */
    RemoteOperators(Predicate<String> say, Function<Event, @Nullable Outcome> obstacle, FleetThread thread,
            Duration patience) {
        this.say = say;
        this.obstacle = obstacle;
        this.thread = thread;
        this.patience = patience;
    }

    @Override
    public Watch listen(Consumer<OperatorNote> listener) {
        thread.hand(() -> listeners.add(listener));
        return () -> thread.hand(() -> listeners.remove(listener));
    }

    @Override
    public CompletionStage<Outcome> sendNote(Optional<OperatorId> to, String text) {
        OperatorNote.check(text);
        OperatorId operator = to.orElse(null);
        return ask(Event.OPERATOR_MESSAGE, id -> OperatorWriter.operatorMessage(operator, id, text));
    }

    @Override
    public CompletionStage<Outcome> disconnect(OperatorId operator, Command.Disconnect command) {
        return ask(Event.DISCONNECT, id -> OperatorWriter.disconnect(operator, id, command));
    }

    /** Handles a text from another operator. */
    void received(OperatorNote note) {
        listeners.notifyEach(listener -> listener.accept(note));
    }

    /** Handles the server's answer. */
    void answered(ServerMessage.OperatorResult result) {
        answers.finish(result.command(), result.outcome());
    }

    /** Ends all requests as unreachable. */
    void unreachable() {
        answers.finishAll(new Outcome.Unreachable());
    }

    private CompletionStage<Outcome> ask(Event event, Function<String, String> message) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        if (!thread.hand(() -> ask(event, message, outcome))) {
            outcome.complete(new Outcome.Unreachable());
        }
        return outcome.minimalCompletionStage();
    }

    private void ask(Event event, Function<String, String> message, CompletableFuture<Outcome> outcome) {
        String id = answers.add(outcome);
        Outcome impossible = obstacle.apply(event);
        if (impossible != null) {
            answers.finish(id, impossible);
        } else if (say.test(message.apply(id))) {
            thread.after(patience, () -> answers.finish(id, new Outcome.TimedOut(patience)));
        } else {
            answers.finish(id, new Outcome.Unreachable());
        }
    }
}
