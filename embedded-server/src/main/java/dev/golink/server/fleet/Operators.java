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
    /** Hears what other operators say to this one, on the fleet's own thread; must not block. */
    Watch listen(Consumer<OperatorNote> listener);

    /**
     * Says something to another operator, or to all others. Completes, never exceptionally, with {@link Outcome.Sent} if it was
     * sent to one at least, whether or not anybody reads it.
     *
     * @param to   to whom; empty for all
     * @param text 1 to {@value OperatorNote#LONGEST} characters
     * @throws IllegalArgumentException if it is anything else
     */
    CompletionStage<Outcome> tell(Optional<OperatorId> to, String text);

    /**
     * Ends the connection of another operator, whose console stays away until its operator decides. Completes, never
     * exceptionally, with {@link Outcome.Done}, or with {@link Outcome.Unreachable} for one that is not connected from afar.
     */
    CompletionStage<Outcome> disconnect(OperatorId operator, Command.Disconnect command);
}
