package dev.golink.server.hub.operator;

import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.admission.OperatorPeer;
import dev.golink.server.certificate.Pin;
import dev.golink.server.events.FleetEvent;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.OperatorNote;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.history.OperatorDeparture;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.hub.feed.EventPublisher;
import dev.golink.server.hub.feed.FleetFeeds;
import dev.golink.server.hub.setup.HubSettings;
import dev.golink.server.hub.transport.ConnectionEnd;
import dev.golink.server.hub.transport.MalformedLimit;
import dev.golink.server.hub.transport.OperatorTransport;
import dev.golink.server.hub.transport.Transport;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.protocol.close.CloseReason;
import dev.golink.server.protocol.message.AccessMessage;
import dev.golink.server.protocol.message.AuditMessage;
import dev.golink.server.protocol.message.ControlMessage;
import dev.golink.server.protocol.message.HistoryMessage;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.RunRequest;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.message.TraceMessage;
import dev.golink.server.protocol.operator.ServerCapabilities;
import dev.golink.server.runs.RunOperators;
import dev.golink.server.statistics.StatisticsCounters;
import dev.golink.server.time.Clocks;

/**
 * The operators that work with this server: those who are connected remotely, and the one at the server's own window.
 * Handles their connections, their messages and their departures.
 */
public final class OperatorSessions {
    private final HubSettings settings;
    private final Clocks clocks;
    private final Orders orders;
    private final Runnable changed;
    private final FleetFeeds feeds;
    private final RunOperators runs;
    private final OperatorServices services;
    private final EventPublisher events;
    private final StatisticsCounters counters;
    private final Map<OperatorId, OperatorSession> sessions = new HashMap<>();
    private final OperatorCommands commands;
    private final OperatorPermissions permissions;
    private final OperatorNotes notes = new OperatorNotes();
    private List<OperatorId> names = List.of();
    /** The pin of the key that will replace the server's; null if there is none. */
    private @Nullable Pin nextPin;
    /** The operator at the server's own window; null if there is none. */
    private @Nullable OperatorId here;

    /**
     * Creates the sessions, at first without operators.
     *
     * @param orders  carries out what operators request
     * @param changed runs when an operator connects or leaves
     */
    public OperatorSessions(HubSettings settings, Clocks clocks, Orders orders, Runnable changed, FleetFeeds feeds,
            RunOperators runs, OperatorServices services, EventPublisher events, StatisticsCounters counters) {
        this.settings = settings;
        this.clocks = clocks;
        this.orders = orders;
        this.changed = changed;
        this.feeds = feeds;
        this.runs = runs;
        this.services = services;
        this.events = events;
        this.counters = counters;
        this.commands = new OperatorCommands(orders);
        this.permissions = new OperatorPermissions(runs::command);
    }

    /** The number of operators, including the one at the server's own window. A name counts once. */
    public int count() {
        return here == null || sessions.containsKey(here) ? sessions.size() : sessions.size() + 1;
    }

    /** Adds the operator at the server's own window. */
    public void workHere(OperatorId operator) {
        here = operator;
        events.publish(new FleetEvent.OperatorConnected(clocks.moment(), operator));
        connectedOrDisconnected();
    }

    /** The names of the operators, in order, up to {@link FleetCounts#MOST_NAMES}. */
    public List<OperatorId> names() {
        return names;
    }

    /**
     * Handles an operator's new connection. It replaces an earlier connection with the same id, unless that one is a
     * console of this computer and the new one is not.
     */
    public void connected(OperatorPeer peer, OperatorTransport transport) {
        OperatorSession present = sessions.get(peer.id());
        if (present != null && present.peer().isOfThisComputer() && !peer.isOfThisComputer()) {
            transport.close(CloseCode.NOT_ALLOWED, "A console on the server's computer uses this name.");
            return;
        }
        OperatorSession replaced = sessions.put(peer.id(),
                new OperatorSession(peer, transport, new MalformedLimit(settings.mostForgiven()), clocks.nanos()));
        if (replaced != null) {
            end(replaced, OperatorDeparture.REPLACED, null);
            replaced.transport().close(CloseCode.REPLACED);
        }
        events.publish(new FleetEvent.OperatorConnected(clocks.moment(), peer.id()));
        transport.send(new ServerMessage.Welcome(ServerCapabilities.ALL, peer.rights()));
        connectedOrDisconnected();
    }

    /** Handles an operator's message. It has no effect if the connection was replaced. */
    public void received(OperatorPeer peer, Transport transport, OperatorMessage message) {
        OperatorSession session = current(peer, transport);
        if (session != null) {
            counters.message();
            session.alive(clocks.nanos());
            Optional<Right> missing = permissions.missing(session.rights(), message);
            if (missing.isPresent()) {
                commands.refuse(session.transport(), message, missing.get());
            } else {
                act(session, message);
            }
        }
    }

    /** Handles a sign of life that is no message. */
    public void alive(OperatorPeer peer, Transport transport) {
        OperatorSession session = current(peer, transport);
        if (session != null) {
            session.alive(clocks.nanos());
        }
    }

    /** Whether an operator is connected, or works at the server's own window. */
    public boolean isOnline(OperatorId id) {
        return sessions.containsKey(id) || id.equals(here);
    }

    /**
     * Applies a change of access: operators get their present rights, and those who may not stay are disconnected.
     *
     * @param rightsNow the rights of an operator at an address; empty if the operator may not stay
     */
    public void accessChanged(BiFunction<OperatorPeer, InetAddress, Optional<Rights>> rightsNow) {
        for (OperatorSession session : List.copyOf(sessions.values())) {
            Optional<Rights> rights = rightsNow.apply(session.peer(), session.transport().from());
            if (rights.isEmpty()) {
                leave(session, OperatorDeparture.NOT_ADMITTED, null);
                session.transport().close(CloseCode.NOT_PROVEN, "What let this console in is not valid any more.");
            } else if (!rights.get().equals(session.rights())) {
                changeRights(session, rights.get());
            }
        }
    }

    private void changeRights(OperatorSession session, Rights rights) {
        session.rights(rights);
        if (!rights.has(Right.SEE)) {
            feeds.end(session.transport());
            runs.gone(session.transport());
        }
        if (!rights.has(Right.WATCH)) {
            orders.watches().unwatchAll(session.transport());
        }
        session.transport().send(new ServerMessage.NewRights(rights));
        services.changed(session.transport(), rights);
    }

    /** Handles the end of an operator's connection. */
    public void gone(OperatorPeer peer, Transport transport) {
        OperatorSession session = current(peer, transport);
        if (session != null) {
            leave(session, OperatorDeparture.LEFT, null);
        }
    }

    /** Pings the operators, and disconnects those without a sign of life for too long until {@code now}. */
    public void tick(long now) {
        for (OperatorSession session : List.copyOf(sessions.values())) {
            if (session.isLost(now, settings.operatorSilence())) {
                leave(session, OperatorDeparture.SILENT, null);
                session.transport().close(CloseCode.HEARTBEAT_LOST);
            } else {
                session.pingIfDue(now, settings.pingEvery());
            }
        }
    }

    /** Does not count a pause of the server itself as silence of operators. */
    public void resumeAfter(Duration pause) {
        sessions.values().forEach(session -> session.forgive(pause.toNanos()));
    }

    /** @param by the operator who ended the connection; null if none did */
    private void leave(OperatorSession session, OperatorDeparture reason, @Nullable OperatorId by) {
        sessions.remove(session.id(), session);
        end(session, reason, by);
        connectedOrDisconnected();
    }

    private void end(OperatorSession session, OperatorDeparture reason, @Nullable OperatorId by) {
        events.publish(new FleetEvent.OperatorDeparted(clocks.moment(), session.id(), reason, by));
        feeds.end(session.transport());
        runs.gone(session.transport());
        services.gone(session.transport());
        orders.watches().unwatchAll(session.transport());
    }

    private void watchFleet(OperatorTransport transport, boolean alsoRuns) {
        if (alsoRuns) { // before the fleet: its recipient then knows whether the server carries out runs
            runs.watch(transport);
        }
        feeds.begin(transport);
    }

    private void connectedOrDisconnected() {
        names = List.copyOf(Stream.concat(sessions.keySet().stream(), Stream.ofNullable(here)).distinct().sorted()
                .limit(FleetCounts.MOST_NAMES).toList());
        changed.run();
    }

    /** The session of exactly this connection; null if it was replaced or has ended. */
    private @Nullable OperatorSession current(OperatorPeer peer, Transport transport) {
        OperatorSession session = sessions.get(peer.id());
        return session != null && session.isOf(transport) ? session : null;
    }

    private void act(OperatorSession session, OperatorMessage message) {
        OperatorTransport transport = session.transport();
        switch (message) {
            case PhoneMessage.Ping() -> transport.send(new ServerMessage.Pong());
            case OperatorMessage.Heart() -> {
                counters.heart();
                transport.send(new ServerMessage.Heart(clocks.now()));
            }
            case OperatorMessage.Give give -> commands.give(session.id(), transport, give);
            case OperatorMessage.TellOperators(var to, var id, String text) ->
                resulted(transport, id, Event.OPERATOR_MESSAGE, to, sendNote(session.id(), to, text));
            case OperatorMessage.DisconnectOperator(var who, var id, var command) ->
                resulted(transport, id, Event.DISCONNECT, who, disconnect(session.id(), who, command));
            case OperatorMessage.EditPhones(var id, var phones, var edit) ->
                transport.send(new ServerMessage.Edited(id, Event.EDIT_PHONES.wireName(),
                        orders.edit(session.id(), phones, edit)));
            case OperatorMessage.ForgetPhones(var id, var phones) ->
                transport.send(new ServerMessage.Edited(id, Event.FORGET_PHONES.wireName(),
                        orders.forget(session.id(), phones)));
            case OperatorMessage.WrongEdit(var id, String of, var why) ->
                transport.send(new ServerMessage.Edited(id, of, new EditOutcome.Refused(why, 0)));
            case OperatorMessage.WatchFleet(boolean alsoRuns) -> watchFleet(transport, alsoRuns);
            case OperatorMessage.WatchPins() -> {
                session.watchPins();
                session.tell(nextPin);
            }
            case AccessMessage about -> services.access().received(session.id(), session.rights(), transport, about);
            case HistoryMessage about -> services.history().received(transport, about);
            case ControlMessage about -> services.control().received(session.id(), transport, about);
            case TraceMessage about -> services.traces().received(session.id(), transport, about);
            case AuditMessage about -> services.audit().received(transport, about);
            case RunRequest request -> runs.received(session.id(), transport, request);
            case OperatorMessage.WatchScreen(PhoneId phone) -> orders.watches().watch(session.id(), transport, phone);
            case OperatorMessage.UnwatchScreen(PhoneId phone) -> orders.watches().unwatch(transport, phone);
            case OperatorMessage.TuneScreen(PhoneId phone, var tuning) ->
                expectWatched(transport, phone, orders.watches().tune(transport, phone, tuning));
            case OperatorMessage.RequestKeyFrame(PhoneId phone) ->
                expectWatched(transport, phone, orders.watches().requestKeyFrame(transport, phone));
            case PhoneMessage.Unknown _ -> transport.send(new ServerMessage.NotUnderstood());
            case PhoneMessage.Unusable(String why) -> transport.send(new ServerMessage.Complaint(why));
            case PhoneMessage.Malformed malformed -> malformed(session, malformed);
        }
    }

    /**
     * Tells the operators who asked for it the pin of the key that will replace the server's.
     *
     * @param pin null if the key will not be replaced
     */
    public void nextPin(@Nullable Pin pin) {
        nextPin = pin;
        sessions.values().stream().filter(OperatorSession::watchesPins).forEach(session -> session.tell(pin));
    }

    private static void expectWatched(OperatorTransport transport, PhoneId phone, boolean watched) {
        if (!watched) {
            transport.send(
                    new ServerMessage.Complaint("The screen of " + phone + " is not watched by this connection."));
        }
    }

    private void resulted(OperatorTransport transport, @Nullable String id, Event of, @Nullable OperatorId operator,
            Outcome outcome) {
        if (id != null) {
            transport.send(new ServerMessage.OperatorResult(id, of.wireName(), operator, outcome));
        }
    }

    /** Sends a text from one operator to another, or to all others if {@code to} is null. */
    public Outcome sendNote(OperatorId from, @Nullable OperatorId to, String text) {
        return notes.send(sessions.values(), here, new OperatorNote(from, text, to == null), to);
    }

    /** What operators say to the one at the server's own window. */
    public OperatorNotes notes() {
        return notes;
    }

    /** Ends an operator's connection in the name of another operator. */
    public Outcome disconnect(OperatorId by, OperatorId who, Command.Disconnect command) {
        OperatorSession session = sessions.get(who);
        if (session == null) {
            return new Outcome.Unreachable();
        }
        leave(session, OperatorDeparture.DISCONNECTED, by);
        session.transport().close(CloseCode.DISCONNECTED, CloseReason.disconnected(by, command.why()));
        return new Outcome.Done();
    }

    private void malformed(OperatorSession session, PhoneMessage.Malformed message) {
        if (session.malformed().isExceededAt(clocks.nanos())) {
            leave(session, OperatorDeparture.RULE_BROKEN, null);
            session.transport().close(CloseCode.NOT_TEXT, ConnectionEnd.notText(message.quote()).words());
        } else {
            session.transport().send(new ServerMessage.Complaint(message.why()));
        }
    }
}
