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
import dev.golink.server.hub.line.Ending;
import dev.golink.server.hub.line.PhoneLine;
import dev.golink.server.hub.presence.HeartbeatRules;
import dev.golink.server.hub.setup.HubSettings;
import dev.golink.server.hub.setup.Kept;
import dev.golink.server.profiles.KeptProfiles;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.statistics.Tally;
import dev.golink.server.time.Moment;
import dev.golink.server.time.Time;

/** The sessions of the phones. Handles their connections, their messages and their departures. */
public final class PhoneSessions {
    private final HubSettings settings;
    private final Time time;
    private final Publisher publish;
    private final OwnCommands commands;
    private final Map<PhoneId, Session> sessions = new HashMap<>();
    private final LookRound round;
    private final EarlierConnections earlier;
    private final HeartbeatRules rules;
    private final KnownPhones known;
    private final KeptProfiles profiles;
    private final SharingRestorer restorer;
    private final PhoneScreens screens;
    private final SharingReports reports;
    /** Many phones of a fleet have equal descriptions. */
    private final Pool<PhoneDescription> descriptions = new Pool<>(1_000);
    private final PresenceMonitor presences;
    private final EventPublisher events;
    private final Tally tally;
    private long lastSerial;

    public PhoneSessions(HubSettings settings, Time time, KnownPhones known, Kept kept, Publisher publish,
            OwnCommands commands, EventPublisher events, Tally tally) {
        this.settings = settings;
        this.time = time;
        this.known = known;
        this.earlier = new EarlierConnections(time);
        this.profiles = kept.profiles();
        this.restorer = new SharingRestorer(time, kept.sharings(), commands::ask);
        this.screens = new PhoneScreens(time, this::session, known, restorer, publish, events);
        this.reports = new SharingReports(settings, restorer::ended);
        this.publish = publish;
        this.commands = commands;
        this.events = events;
        this.tally = tally;
        this.rules = new HeartbeatRules(settings.interval());
        this.round = new LookRound(this::lookAt, time.nanos());
        this.presences = new PresenceMonitor(time, rules, this::changed, this::lose);
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
    public void connected(PhoneLine line) {
        Session replaced = sessions.get(line.id());
        Session session = new Session(++lastSerial, line, earlier.of(line, known.get(line.id()), replaced), rules,
                settings, time);
        session.screen().audience(screens.audience(line.id()));
        session.profile(profiles.of(line.id()));
        sessions.put(line.id(), session);
        if (replaced != null) {
            publishDeparture(replaced, Ending.of(CloseCode.REPLACED));
            leave(replaced);
            replaced.line().close(CloseCode.REPLACED);
        }
        events.publish(new FleetEvent.PhoneConnected(time.moment(), line.id(), line.address()));
        line.send(new ServerMessage.Open());
        presences.watch(session);
        restorer.connected(session);
        changed(session);
    }

    /** Handles a message that the transport has answered already, without answering it. */
    public void heard(PhoneLine line, PhoneMessage.Answered message, long arrivedAt) {
        Session session = current(line);
        if (session == null) {
            return;
        }
        presences.beat(session);
        tally.message();
        if (message instanceof PhoneMessage.Heart heart) {
            heart(session, heart, arrivedAt);
        }
        changed(session);
    }

    /** Handles a phone's message. A message on a connection that was replaced or given up has no effect. */
    public void said(PhoneLine line, PhoneMessage message, long arrivedAt) {
        Session session = current(line);
        if (session == null) {
            return;
        }
        if (message instanceof PhoneMessage.Answered) {
            presences.beat(session);
        } else {
            presences.heard(session);
        }
        tally.message();
        act(session, message, arrivedAt);
        if (current(line) != null) {
            changed(session);
        }
    }

    /** Handles the end of a phone's connection. The late end of a replaced connection has no effect. */
    public void gone(PhoneLine line, Ending ending) {
        Session session = current(line);
        if (session != null) {
            depart(session, ending);
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
    public void measured(PhoneLine line, Duration roundTrip) {
        Session session = current(line);
        if (session != null) {
            session.roundTrip(roundTrip);
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

    /** Handles the first accepted frame since {@link PhoneLine#awaitFrame}. */
    public void frameCame(PhoneLine line) {
        Session session = current(line);
        if (session != null) {
            round.add(session);
        }
    }

    /** Checks the session from the next round on, because it was sent a command and owes an answer or frames. */
    public void lookAfter(Session session) {
        round.add(session);
        changed(session);
    }

    void changed(Session session) {
        publish.changed(session);
    }

    /** Checks presence, asks phones again for their screens, and begins a round of checks unless one is in progress. */
    public void tick() {
        presences.tick();
        restorer.tick();
        round.begin(time.nanos());
        lookAtSome();
    }

    /** Checks the next sessions of the round. */
    public void lookAtSome() {
        round.goOn(time.nanos());
    }

    /** Whether the round still has sessions to check. */
    public boolean hasMoreToLookAt() {
        return round.hasMore();
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
    private @Nullable Session current(PhoneLine line) {
        Session session = sessions.get(line.id());
        return session != null && session.isOf(line) ? session : null;
    }

    /**
     * Checks a session. A phone that shares is checked in every round. A phone that was asked to share is checked when
     * it sends a message or a frame, or is late.
     */
    private void lookAt(Session session, long now) {
        if (session.sharing().isAsked() && !session.sharing().state().isShared()) {
            session.line().awaitFrame(); // before the check of the frames: otherwise a frame in between is missed
        }
        boolean back = presences.heardFrames(session);
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
            round.add(session);
        } else if (!session.pending().isEmpty()) {
            round.addAt(session, session.pending().firstDeadline());
        }
    }

    private void act(Session session, PhoneMessage message, long arrivedAt) {
        PhoneLine line = session.line();
        switch (message) {
            case PhoneMessage.Ping() -> line.send(new ServerMessage.Pong());
            case PhoneMessage.Heart heart -> {
                line.send(new ServerMessage.Heart());
                heart(session, heart, arrivedAt);
            }
            case PhoneMessage.Hello(var description, var interval) -> {
                session.describe(descriptions.same(description), interval);
                presences.watch(session);
                restorer.greeted(session);
            }
            case PhoneMessage.ScreenReport report -> {
                reports.report(session, report, arrivedAt);
                screens.sharingChanged(session);
                round.add(session);
            }
            case PhoneMessage.CommandReport(var of, String id, var outcome) ->
                session.pending().answered(of, id, outcome);
            case PhoneMessage.Unknown _ -> line.send(new ServerMessage.NotUnderstood());
            case PhoneMessage.Unusable(String why) -> line.send(new ServerMessage.Complaint(why));
            case PhoneMessage.Malformed malformed -> malformed(session, malformed);
        }
    }

    private void heart(Session session, PhoneMessage.Heart heart, long arrivedAt) {
        tally.heart();
        if (heart.clock() != null) {
            long now = time.nanos();
            session.toldClock(Duration.between(time.now().minusNanos(now - arrivedAt), heart.clock()));
        }
        session.vitals(heart.vitals());
        if (heart.sharing() != null) {
            if (reports.heart(session, heart.sharing(), arrivedAt)) {
                round.add(session);
            }
            screens.sharingChanged(session);
        }
        if (session.takesPing(time.nanos(), settings.pingEvery())) {
            session.line().ping();
        }
    }

    private void malformed(Session session, PhoneMessage.Malformed message) {
        if (session.malformed().isExceededAt(time.nanos())) {
            Ending ending = Ending.notText(message.quote());
            depart(session, ending);
            session.line().close(CloseCode.NOT_TEXT, ending.words());
        } else {
            session.line().send(new ServerMessage.Complaint(message.why()));
        }
    }

    /** Ends the phone's connection from the server's side, for the given reason. */
    public void disconnect(Session session, Ending ending) {
        depart(session, ending);
        session.line().close(CloseCode.DISCONNECTED, ending.words());
    }

    private void lose(Session session) {
        depart(session, Ending.of(CloseCode.HEARTBEAT_LOST));
        session.line().close(CloseCode.HEARTBEAT_LOST);
    }

    private void depart(Session session, Ending ending) {
        sessions.remove(session.line().id(), session);
        Departure departure = publishDeparture(session, ending);
        leave(session);
        earlier.departed(session);
        publish.changed(session.departed(departure, time.nanos()));
    }

    private Departure publishDeparture(Session session, Ending ending) {
        Moment now = time.moment();
        Departure departure = ending.at(now.at());
        events.publish(
                new FleetEvent.PhoneDeparted(now, session.line().id(), departure, session.connectedFor(now.nanos())));
        return departure;
    }

    private void leave(Session session) {
        presences.forget(session);
        round.remove(session);
        restorer.departed(session);
        session.line().welcomeFrames(false);
        session.pending().unreachable();
    }
}
