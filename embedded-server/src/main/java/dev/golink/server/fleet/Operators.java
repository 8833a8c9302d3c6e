package dev.golink.server.fleet;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.screen.Watch;

/** The other operators that work with a fleet. Every method may be called from any thread. */
public interface Operators {
    /** Delivers the messages from other operators to this one, on the fleet's thread. The listener must not block. */
    Watch listen(Consumer<OperatorNote> listener);

    /**
     * Sends a message to another operator, or to all others. Completes, never exceptionally, with {@link Outcome.Sent}
     * if it was sent to at least one operator, whether or not anybody reads it.
     *
     * @param to   the receiver; empty for all
     * @param text 1 to {@value OperatorNote#LONGEST} characters
     * @throws IllegalArgumentException if the text is blank or too long
     */
    CompletionStage<Outcome> sendNote(Optional<OperatorId> to, String text);

    /**
     * Ends the connection of another operator. That operator's console does not reconnect until its operator decides
     * to. Completes, never exceptionally, with {@link Outcome.Done}, or with {@link Outcome.Unreachable} if no remote
     * operator has this id.
     */
    CompletionStage<Outcome> disconnect(OperatorId operator, Command.Disconnect command);
}
