package dev.golink.server.remote;

import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.operator.OperatorWriter;
import dev.golink.server.remote.link.FleetThread;
import dev.golink.server.remote.link.RemoteSettings;

/**
 * What the server of a remote fleet does for its console beside the fleet itself, and the answers of the server about it.
 * For the fleet's thread only, as far as the services do not say otherwise.
 */
final class RemoteServices {
    private static final Logger LOG = LoggerFactory.getLogger(RemoteServices.class);

    private final ServerAbilities abilities = new ServerAbilities();
    private final Predicate<String> say;
    private final RemoteCommands commands;
    private final RemoteEdits edits;
    private final RemoteRuns runs;
    private final RemoteOperators operators;
    private final RemoteAccess access;
    private final RemoteAudit audit;
    private final RemoteHistory history;
    private final RemoteTraces traces;
    private final RemoteControl control;

    /** @param say sends a text to the server; false if there is no connection */
    RemoteServices(Predicate<String> say, FleetThread thread, RemoteSettings settings) {
        this.say = say;
        RequestChannel channel = new RequestChannel(say, abilities::obstacle, thread, settings.silence());
        this.operators = new RemoteOperators(channel);
        this.access = new RemoteAccess(channel);
        this.audit = new RemoteAudit(channel);
        this.commands = new RemoteCommands(say, abilities, thread, settings);
        this.history = new RemoteHistory(channel);
        this.traces = new RemoteTraces(say, abilities::obstacle, thread);
        this.control = new RemoteControl(channel, new RemoteGestures(channel, settings.answerTime()));
        this.edits = new RemoteEdits(say, abilities, thread, settings.silence());
        this.runs = new RemoteRuns(say, thread, settings.silence());
    }

    RemoteCommands commands() {
        return commands;
    }

    RemoteEdits edits() {
        return edits;
    }

    RemoteRuns runs() {
        return runs;
    }

    RemoteOperators operators() {
        return operators;
    }

    RemoteAccess access() {
        return access;
    }

    RemoteAudit audit() {
        return audit;
    }

    RemoteHistory history() {
        return history;
    }

    RemoteTraces traces() {
        return traces;
    }

    RemoteControl control() {
        return control;
    }

    /** Ends all requests as unreachable, because the connection is lost. The next server may be another one. */
    void lost() {
        abilities.forget();
        commands.lost();
        edits.finishAll(new EditOutcome.Unreachable());
        operators.unreachable();
        access.lost();
        audit.lost();
        history.lost();
        traces.lost();
        control.lost();
        runs.lost();
    }

    /** Handles a message of the server. One that is not about these services has no effect. */
    void received(ServerMessage message) {
        switch (message) {
            case ServerMessage.Result(var id, _, _, var outcome) -> commands.finish(id, outcome);
            case ServerMessage.OfRuns(var news) -> runs.received(news);
            case ServerMessage.Edited(var id, _, var outcome) -> edits.finish(id, outcome);
            case ServerMessage.Complaint(String why) -> LOG.warn("The server reported an error: {}", why);
            case ServerMessage.NotUnderstood() -> notUnderstood();
            case ServerMessage.Welcome(var told, var rights) -> welcomed(told, rights);
            case ServerMessage.OperatorResult result -> operators.answered(result);
            case ServerMessage.OperatorSaid(var note) -> operators.received(note);
            case ServerMessage.OfAccess(var news) -> access.received(news);
            case ServerMessage.OfAudit(var news) -> audit.received(news);
            case ServerMessage.NewRights(var rights) -> changed(rights);
            case ServerMessage.OfHistory(var news) -> history.received(news);
            case ServerMessage.OfTrace(var news) -> traces.received(news);
            case ServerMessage.OfControl(var news) -> control.received(news);
            case ServerMessage.FleetNews _,ServerMessage.NextPin _,ServerMessage.Waiting _,ServerMessage.NewToken _ ->
                {}
            case ServerMessage.Open _,ServerMessage.Summary _,ServerMessage.Heart _,ServerMessage.Pong _,ServerMessage.Watching _,ServerMessage.Instruct _,ServerMessage.Input _,ServerMessage.ControlOfPhone _,ServerMessage.TuneScreen _,ServerMessage.KeyFrame _,ServerMessage.PauseScreen _,ServerMessage.ResumeScreen _ ->
                {}
        }
    }

    /**
     * Handles the server's answer that it does not understand a message. The answer does not say which message. But
     * every server understands heartbeats and the commands for sharing screens. So this ends all other pending
     * requests.
     */
    private void notUnderstood() {
        LOG.warn("The server did not understand this console, because the server is an older version.");
        commands.notUnderstood();
        edits.finishAll(
                new EditOutcome.Refused(Refusal.of(Refusal.Code.SERVER_TOO_OLD,
                        "The server is older than this console and does not save profiles of phones."), 0));
        runs.notUnderstood();
    }

    private void welcomed(List<String> told, @Nullable Rights rights) {
        abilities.told(told);
        access.welcomed(rights);
        audit.rights(rights);
        history.changed(access.known());
        control.welcomed();
        if (abilities.obstacle(Event.WATCH_PINS) == null) {
            var _ = say.test(OperatorWriter.watchPins()); // without a connection, nobody waits for them
        }
    }

    private void changed(Rights rights) {
        access.changed(rights);
        audit.rights(rights);
        history.changed(rights);
    }
}
