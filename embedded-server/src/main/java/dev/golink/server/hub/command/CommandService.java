package dev.golink.server.hub.command;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;

import dev.golink.server.events.FleetEvent;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.DesiredSharing;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.hub.feed.EventPublisher;
import dev.golink.server.hub.phone.PendingCommands;
import dev.golink.server.hub.phone.PhoneSessions;
import dev.golink.server.hub.phone.Session;
import dev.golink.server.hub.setup.HubSettings;
import dev.golink.server.hub.sharing.StreamControl;
import dev.golink.server.hub.transport.ConnectionEnd;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.time.Clocks;

/**
 * Sends commands to phones and awaits their outcomes. Every command goes this way, from an operator or from the server
 * itself. For the hub thread only. See decision 0039.
 */
public final class CommandService {
    private final HubSettings settings;
    private final Clocks clocks;
    private final PhoneSessions phones;
    private final EventPublisher events;
    private long last;

    public CommandService(HubSettings settings, Clocks clocks, PhoneSessions phones, EventPublisher events) {
        this.settings = settings;
        this.clocks = clocks;
        this.phones = phones;
        this.events = events;
    }

    /**
     * Sends a command to a phone. O(1) in the number of phones.
     *
     * @param command what the phone shall do
     * @param target  the phone, connected or not
     * @param origin  who gives the command
     * @return completes on the hub thread with exactly one outcome, which may be a timeout, and never exceptionally. It
     *         may be complete already, for example for a phone that is not connected.
     */
    public CompletionStage<Outcome> send(Command command, PhoneId target, Origin origin) {
        boolean byItself = origin instanceof Origin.ByItself;
        FleetEvent.CommandGiven given = new FleetEvent.CommandGiven(clocks.moment(), origin.operator(), target, command,
                byItself);
        events.publish(given);
        CompletionStage<Outcome> outcome = dispatch(command, target, origin.operator(),
                byItself ? given.at().at() : null);
        outcome.thenAccept(end -> events.publish(new FleetEvent.CommandEnded(clocks.moment(), given, end)));
        return outcome;
    }

    /** @param again the time if the server gives the command by itself; null if an operator gives it */
    private CompletionStage<Outcome> dispatch(Command command, PhoneId target, OperatorId operator,
            @Nullable Instant again) {
        Session session = phones.session(target);
        if (session == null) {
            return CompletableFuture.completedStage(withoutConnection(command, target));
        }
        return switch (command) {
            case Command.Disconnect(String why) -> {
                phones.disconnect(session, CloseCode.DISCONNECTED, ConnectionEnd.disconnected(operator, why));
                yield CompletableFuture.completedStage(new Outcome.Done());
            }
            case Command.OfScreen _,Command.OnItsOwn _ -> instruct(command, session, operator, again);
        };
    }

    private CompletionStage<Outcome> instruct(Command command, Session session, OperatorId operator,
            @Nullable Instant again) {
        if (!isFor(command, session)) {
            return CompletableFuture.completedStage(new Outcome.Unsupported());
        }
        String id = "c" + ++last;
        CompletionStage<Outcome> outcome = await(session, id, command);
        session.transport().send(new ServerMessage.Instruct(operator, id, prepare(command, session, operator, again)));
        phones.lookAfter(session);
        return outcome;
    }

    /**
     * The outcome for a phone that is not connected. Stopping its sharing can still succeed: the server then no longer
     * wants its screen.
     */
    private Outcome withoutConnection(Command command, PhoneId target) {
        boolean done = switch (command) {
            case Command.StopSharing() -> phones.screens().withdraw(target);
            case Command.StartSharing _,Command.OnItsOwn _,Command.Disconnect _ -> false;
        };
        return done ? new Outcome.Done() : new Outcome.Unreachable();
    }

    /** Whether the phone could carry out the command, according to its capabilities. */
    private static boolean isFor(Command command, Session session) {
        return switch (command) {
            case Command.OfScreen _,Command.Disconnect _ -> true;
            case Command.OnItsOwn other ->
                !other.isForAbleOnly() || session.description().can(other.answeredWith());
        };
    }

    /** Awaits the answer, if the phone can give one. */
    private CompletionStage<Outcome> await(Session session, String id, Command command) {
        boolean answers = switch (command) {
            case Command.OfScreen _ -> !session.isLegacy();
            case Command.OnItsOwn other -> session.description().can(other.answeredWith());
            case Command.Disconnect _ -> false;
        };
        if (!answers) {
            return CompletableFuture.completedStage(new Outcome.Sent());
        }
        PendingCommands.Pending pending = PendingCommands.Pending.until(id, command, clocks.nanos(),
                settings.answerTime());
        session.pending().add(pending);
        return pending.outcome();
    }

    /**
     * Records what the command changes on the server. Returns the command to send instead, reduced to what the phone
     * can do.
     */
    private Command prepare(Command command, Session session, OperatorId operator, @Nullable Instant again) {
        return switch (command) {
            case Command.StartSharing(ScreenWish wish) -> {
                ScreenWish possible = StreamControl.possible(wish, session.description());
                session.screen().begin(new DesiredSharing(operator, wish), possible, again, clocks.nanos());
                yield new Command.StartSharing(possible);
            }
            case Command.StopSharing() -> {
                phones.screens().withdraw(session.transport().id());
                session.sharing().stop(session.isLegacy(), clocks.nanos());
                yield command;
            }
            case Command.OnItsOwn _,Command.Disconnect _ -> command;
        };
    }
}
