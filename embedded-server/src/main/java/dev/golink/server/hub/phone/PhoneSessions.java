package dev.golink.server.hub.phone;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.golink.server.events.FleetEvent;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.PhoneDescription;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.server.hub.feed.EventPublisher;
import dev.golink.server.hub.input.PhoneControl;
import dev.golink.server.hub.presence.HeartbeatRules;
import dev.golink.server.hub.setup.HubSettings;
import dev.golink.server.hub.setup.PersistentState;
import dev.golink.server.hub.transport.ConnectionEnd;
import dev.golink.server.hub.transport.PhoneTransport;
import dev.golink.server.profiles.ProfileRegistry;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.statistics.StatisticsCounters;
import dev.golink.server.time.Clocks;
import dev.golink.server.time.Moment;

/** The sessions of the phones. Handles their connections, their messages and their departures. */
public final class PhoneSessions {
    private final HubSettings settings;
    private final Clocks clocks;
    private final PhonePublisher publish;
    private final OwnCommands commands;
    private final PhoneControl control;
    private final Map<PhoneId, Session> sessions = new HashMap<>();
    private final DueSessions due;
    private final EarlierConnections earlier;
    private final HeartbeatRules rules;
    private final KnownPhones known;
    private final ProfileRegistry profiles;
    private final SharingRestorer restorer;
    private final PhoneScreens screens;
    private final SharingReports reports;
    /** Many phones of a fleet have equal descriptions. */
    private final Interner<PhoneDescription> descriptions = new Interner<>(1_000);
    private final PresenceMonitor presences;
    private final EventPublisher events;
    private final StatisticsCounters counters;
    private long lastSerial;

    public PhoneSessions(HubSettings settings, Clocks clocks, KnownPhones known, PersistentState persistent,
            PhonePublisher publish, OwnCommands commands, PhoneControl control, EventPublisher events,
            StatisticsCounters counters) {
        this.settings = settings;
        this.clocks = clocks;
        this.known = known;
        this.earlier = new EarlierConnections(clocks);
        this.profiles = persistent.profiles();
        this.restorer = new SharingRestorer(clocks, persistent.sharings(), commands::requestSharing);
        this.screens = new PhoneScreens(clocks, this::session, known, restorer, publish, events);
        this.reports = new SharingReports(settings, restorer::ended);
        this.publish = publish;
        this.commands = commands;
        this.control = control;
        this.events = events;
        this.counters = counters;
        this.rules = new HeartbeatRules(settings.interval());
        this.due = new DueSessions(this::lookAt, clocks.nanos());
        this.presences = new PresenceMonitor(clocks, rules, this::changed, this::lose);
    }

    /** The session of a phone; null if it is not connected. */
    @Nullable
    public Session session(PhoneId id) {
        return sessions.get(id);
    }

    /** All sessions. */
    public Collection<Session> sessions() {
        return sessions.values();
    }

    /** The watchers of the phones' screens, and who wants the screens. */
    public PhoneScreens screens() {
        return screens;
    }

    /** Handles a phone's new connection. It replaces an earlier connection with the same id. */
    public void connected(PhoneTransport transport) {
        Session replaced = sessions.get(transport.id());
        Session session = new Session(++lastSerial, transport,
                earlier.of(transport, known.get(transport.id()), replaced), rules,
                settings, clocks);
        session.screen().audience(screens.audience(transport.id()));
        session.profile(profiles.of(transport.id()));
        session.input().controller(control.controller(transport.id()));
        sessions.put(transport.id(), session);
        if (replaced != null) {
            publishDeparture(replaced, ConnectionEnd.of(CloseCode.REPLACED));
            leave(replaced);
            replaced.transport().close(CloseCode.REPLACED);
        }
        events.publish(new FleetEvent.PhoneConnected(clocks.moment(), transport.id(), transport.address()));
        transport.send(new ServerMessage.Open());
        presences.watch(session);
        restorer.connected(session);
        changed(session);
    }

    /** Handles a message that the transport has answered already, without answering it. */
    public void answered(PhoneTransport transport, PhoneMessage.Answered message, long arrivedAt) {
        Session session = current(transport);
        if (session == null) {
            return;
        }
        presences.beat(session);
        counters.message();
        if (message instanceof PhoneMessage.Heart heart) {
            heart(session, heart, arrivedAt);
        }
        changed(session);
    }

    /** Handles a phone's message. A message on a connection that was replaced or given up has no effect. */
    public void received(PhoneTransport transport, PhoneMessage message, long arrivedAt) {
        Session session = current(transport);
        if (session == null) {
            return;
        }
        if (message instanceof PhoneMessage.Answered) {
            presences.beat(session);
        } else {
            presences.received(session);
        }
        counters.message();
        act(session, message, arrivedAt);
        if (current(transport) != null) {
            changed(session);
        }
    }

    /** Handles the end of a phone's connection. The late end of a replaced connection has no effect. */
    public void gone(PhoneTransport transport, ConnectionEnd end) {
        Session session = current(transport);
        if (session != null) {
            depart(session, end);
        }
    }

    /**
     * Discards what is remembered of a phone that is no longer known. Its screen is no longer wanted either, because
     * nobody could stop that any more.
     */
    public void forget(PhoneId id) {
        earlier.forget(id);
        restorer.withdraw(id);
    }

    /** Records the round trip that a ping measured. */
    public void measured(PhoneTransport transport, Duration roundTrip) {
        Session session = current(transport);
        if (session != null) {
            session.roundTrip(roundTrip);
            session.input().measured(clocks.nanos());
            changed(session);
        }
    }

    /** Sets the phone's new profile. A phone that is not listed gets the profile when it connects. */
    public void profiled(PhoneId id, Profile profile) {
        Session session = sessions.get(id);
        Phone last = known.get(id);
        if (session != null) {
            session.profile(profile);
            changed(session);
        } else if (last != null) {
            publish.changed(last.keeping(profile));
        }
    }

    /** Handles the first accepted frame since {@link PhoneTransport#awaitFrame}. */
    public void frameCame(PhoneTransport transport) {
        Session session = current(transport);
        if (session != null) {
            due.add(session);
        }
    }

    /** Checks the session from the next round on, because it was sent a command and owes an answer or frames. */
    public void lookAfter(Session session) {
        due.add(session);
        changed(session);
    }

    void changed(Session session) {
        publish.changed(session);
    }

    /**
     * Checks presence at a time of the monotonic clock, asks phones again for their screens, and begins a round of checks
     * unless one is in progress.
     */
    public void tick(long now) {
        presences.tick(now);
        restorer.tick();
        due.begin(now);
        lookAtSome();
    }

    /** Checks the next sessions of the round. */
    public void lookAtSome() {
        due.checkNext(clocks.nanos());
    }

    /** Whether the round still has sessions to check. */
    public boolean hasMoreToLookAt() {
        return due.hasMore();
    }

    /** Does not count a pause of the whole process as silence of phones. */
    public void resumeAfter(Duration pause) {
        presences.resumeAfter(pause);
        for (Session session : sessions.values()) {
            session.pending().forgive(pause.toNanos());
            session.sharing().forgive(pause.toNanos());
        }
    }

    /** The session of exactly this connection; null if it was replaced or has ended. */
    private @Nullable Session current(PhoneTransport transport) {
        Session session = sessions.get(transport.id());
        return session != null && session.isOf(transport) ? session : null;
    }

    /**
     * Checks a session. A phone that shares is checked in every round. A phone that was asked to share is checked when
     * it sends a message or a frame, or is late.
     */
    private void lookAt(Session session, long now) {
        if (session.sharing().isAsked() && !session.sharing().state().isShared()) {
            session.transport().awaitFrame(); // before the check of the frames: otherwise a frame in between is missed
        }
        boolean back = presences.receivedFrames(session);
        boolean changed = session.watchFrames(now) || back;
        screens.sharingChanged(session);
        if (session.pending().timeOut(now)) {
            session.sharing().unanswered();
            changed = true;
        }
        if (changed) {
            changed(session);
        }
        Duration limit = settings.endUnwatched();
        if (limit != null && session.screen().isToBeEnded(limit, now)) {
            commands.end(session);
        }
        if (changed || session.sharing().state().isShared()) {
            due.add(session);
        } else if (!session.pending().isEmpty()) {
            due.addAt(session, session.pending().firstDeadline());
        }
    }

    private void act(Session session, PhoneMessage message, long arrivedAt) {
        PhoneTransport transport = session.transport();
        switch (message) {
            case PhoneMessage.Ping() -> transport.send(new ServerMessage.Pong());
            case PhoneMessage.Heart heart -> {
                transport.send(new ServerMessage.Heart(session.input().comparesTime() ? clocks.now() : null));
                heart(session, heart, arrivedAt);
            }
            case PhoneMessage.Hello hello -> {
                session.describe(descriptions.same(hello.description()), hello.interval());
                presences.watch(session);
                restorer.greeted(session);
                session.input().declare(hello);
                transport.tellTime(hello.comparesTime());
                control.greeted(transport.id());
            }
            case PhoneMessage.ScreenReport report -> {
                reports.report(session, report, arrivedAt);
                screens.sharingChanged(session);
                due.add(session);
            }
            case PhoneMessage.CommandReport(var of, String id, var outcome) ->
                session.pending().answered(of, id, outcome);
            case PhoneMessage.InputStateReport report -> session.input().report(report);
            case PhoneMessage.InputReport report -> control.reported(transport.id(), report);
            case PhoneMessage.Unknown _ -> transport.send(new ServerMessage.NotUnderstood());
            case PhoneMessage.Unusable(String why) -> transport.send(new ServerMessage.Complaint(why));
            case PhoneMessage.Malformed malformed -> malformed(session, malformed);
        }
    }

    private void heart(Session session, PhoneMessage.Heart heart, long arrivedAt) {
        counters.heart();
        if (heart.clock() != null) {
            long now = clocks.nanos();
            session.clockOffset(Duration.between(clocks.now().minusNanos(now - arrivedAt), heart.clock()));
        }
        session.vitals(heart.vitals());
        if (heart.sharing() != null) {
            if (reports.heart(session, heart.sharing(), arrivedAt)) {
                due.add(session);
            }
            screens.sharingChanged(session);
        }
        if (session.takesPing(clocks.nanos(), settings.pingEvery())) {
            session.transport().ping();
        }
    }

    private void malformed(Session session, PhoneMessage.Malformed message) {
        if (session.malformed().isExceededAt(clocks.nanos())) {
            ConnectionEnd end = ConnectionEnd.notText(message.quote());
            depart(session, end);
            session.transport().close(CloseCode.NOT_TEXT, end.words());
        } else {
            session.transport().send(new ServerMessage.Complaint(message.why()));
        }
    }

    /** Ends the phone's connection from the server's side, with a code and for a reason. */
    public void disconnect(Session session, CloseCode code, ConnectionEnd end) {
        depart(session, end);
        session.transport().close(code, end.words());
    }

    private void lose(Session session) {
        depart(session, ConnectionEnd.of(CloseCode.HEARTBEAT_LOST));
        session.transport().close(CloseCode.HEARTBEAT_LOST);
    }

    private void depart(Session session, ConnectionEnd end) {
        sessions.remove(session.transport().id(), session);
        Departure departure = publishDeparture(session, end);
        leave(session);
        earlier.departed(session);
        publish.changed(session.departed(departure, clocks.nanos()));
    }

    private Departure publishDeparture(Session session, ConnectionEnd end) {
        Moment now = clocks.moment();
        Departure departure = end.at(now.at());
        events.publish(
                new FleetEvent.PhoneDeparted(now, session.transport().id(), departure,
                        session.connectedFor(now.nanos())));
        return departure;
    }

    private void leave(Session session) {
        presences.forget(session);
        due.remove(session);
        restorer.departed(session);
        control.departed(session.transport().id());
        session.transport().acceptFrames(false);
        session.pending().unreachable();
    }
}
