package dev.golink.server.remote;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.operator.OperatorWriter;
import dev.golink.server.remote.link.FleetThread;
import dev.golink.server.remote.link.RemoteSettings;

/** Commands for phones of a remote server. All but {@link #send} is for the fleet's thread only. */
final class RemoteCommands {
    private final Predicate<String> say;
    private final ServerAbilities abilities;
    private final FleetThread thread;
    private final RemoteSettings settings;
    private final PendingRequests<Outcome> results = new PendingRequests<>("r");
    private final PendingRequests<Outcome> notices = new PendingRequests<>("n");

    /** @param say sends a text to the server; false if there is no connection */
    RemoteCommands(Predicate<String> say, ServerAbilities abilities, FleetThread thread, RemoteSettings settings) {
        this.say = say;
        this.abilities = abilities;
        this.thread = thread;
        this.settings = settings;
    }

    /** Sends a command to a phone; on any thread. */
    CompletionStage<Outcome> send(PhoneId phone, Command command) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        if (!thread.hand(() -> send(phone, command, outcome))) {
            outcome.complete(new Outcome.Unreachable());
        }
        return outcome.minimalCompletionStage();
    }

    private void send(PhoneId phone, Command command, CompletableFuture<Outcome> outcome) {
        Outcome obstacle = abilities.obstacle(Event.of(command));
        if (obstacle != null) {
            outcome.complete(obstacle);
            return;
        }
        PendingRequests<Outcome> answers = switch (command) {
            case Command.OfScreen _,Command.Disconnect _ -> results;
            case Command.OnItsOwn _ -> notices;
        };
        String id = answers.add(outcome);
        if (say.test(OperatorWriter.command(phone, id, command))) {
            thread.after(settings.answerTime(), () -> answers.finish(id, new Outcome.TimedOut(settings.answerTime())));
        } else {
            answers.finish(id, new Outcome.Unreachable());
        }
    }

    /** Handles the outcome of a command. */
    void finish(String id, Outcome outcome) {
        results.finish(id, outcome);
        notices.finish(id, outcome);
    }

    /** Ends all commands as unreachable, because the connection is lost. */
    void lost() {
        results.finishAll(new Outcome.Unreachable());
        notices.finishAll(new Outcome.Unreachable());
    }

    /** The server is too old for a message, which may be any of the commands that older servers do not know. */
    void notUnderstood() {
        notices.finishAll(new Outcome.ServerTooOld());
    }
}
