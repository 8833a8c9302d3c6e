package dev.golink.server.remote;

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
import dev.golink.server.listeners.Listeners;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.operator.OperatorWriter;

/**
 * The other operators of a remote server. Methods that are not from {@link Operators} are for the fleet's thread only.
 */
final class RemoteOperators implements Operators {
    private final RequestChannel channel;
    private final PendingRequests<Outcome> answers = new PendingRequests<>("o");
    private final Listeners<Consumer<OperatorNote>> listeners = new Listeners<>();

    /** @param channel leads to the server of the present connection, which answers at once */
    RemoteOperators(RequestChannel channel) {
        this.channel = channel;
    }

    @Override
    public Watch listen(Consumer<OperatorNote> listener) {
        channel.thread().hand(() -> listeners.add(listener));
        return () -> channel.thread().hand(() -> listeners.remove(listener));
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
        return channel.request(new Outcome.Unreachable(), outcome -> ask(event, message, outcome));
    }

    private void ask(Event event, Function<String, String> message, CompletableFuture<Outcome> outcome) {
        String id = answers.add(outcome);
        Outcome impossible = channel.obstacle().apply(event);
        if (impossible != null) {
            answers.finish(id, impossible);
        } else if (channel.say().test(message.apply(id))) {
            channel.thread().after(channel.patience(),
                    () -> answers.finish(id, new Outcome.TimedOut(channel.patience())));
        } else {
            answers.finish(id, new Outcome.Unreachable());
        }
    }
}
